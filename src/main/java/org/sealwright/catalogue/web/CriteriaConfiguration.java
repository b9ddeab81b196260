package org.sealwright.catalogue.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives the pages of the criteria a strong ETag over their bytes; they are small, and kept by whoever asks. */
@Configuration(proxyBeanMethods = false)
class CriteriaConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> criteriaEtags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/criteria", "/criteria/*");
        return registration;
    }
}
