package org.sealwright.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is limited, and how generously (docs/operations.md). */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    FilterRegistrationBean<RateLimits> rateLimits(
            @Value("${sealwright.rate-limits.search:1200}") int search,
            @Value("${sealwright.rate-limits.suggestions:6000}") int suggestions,
            @Value("${sealwright.rate-limits.lookup:300}") int lookup,
            @Value("${sealwright.rate-limits.export:60}") int export,
            @Value("${sealwright.rate-limits.report:20}") int report) {
        FilterRegistrationBean<RateLimits> registration = new FilterRegistrationBean<>(new RateLimits(List.of(
                new RateLimits.Allowance("export", export, List.of("/api/v1/seals.csv", "/api/v1/seals.ndjson")),
                new RateLimits.Allowance("report", report, List.of("/report")),
                new RateLimits.Allowance("lookup", lookup, List.of("/api/v1/seals/lookup")),
                new RateLimits.Allowance("suggestions", suggestions, List.of("/seals/suggestions")),
                new RateLimits.Allowance(
                        "search",
                        search,
                        List.of("/seals", "/api/v1/seals", "/compare", "/01/*", "/sitemap.xml", "/sitemaps/*")))));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
