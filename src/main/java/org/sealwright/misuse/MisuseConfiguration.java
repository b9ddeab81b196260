package org.sealwright.misuse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class MisuseConfiguration {

    @Bean
    FilterRegistrationBean<ReportBodyLimit> reportBodyLimit() {
        FilterRegistrationBean<ReportBodyLimit> registration = new FilterRegistrationBean<>(new ReportBodyLimit());
        registration.addUrlPatterns("/report", "/report/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
