package org.sealwright.web;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgumentResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RejectedFormStatus());
    }

    /** Who says nothing about what they want gets the page, not what a program would. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.defaultContentType(MediaType.TEXT_HTML, MediaType.ALL);
    }

    @Bean
    FilterRegistrationBean<RevalidatedPages> revalidatedPages() {
        FilterRegistrationBean<RevalidatedPages> registration = new FilterRegistrationBean<>(new RevalidatedPages());
        registration.addUrlPatterns(
                "", "/seals", "/api/v1/seals", "/verify", "/manufacturers", "/criteria", "/criteria/*");
        return registration;
    }

    /** Every bundle under {@code messages/}: a module brings its words by putting a file there. */
    @Bean
    static MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static String[] bundles() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(file.getFilename()).replace(".properties", "");
            names.add("messages/" + name.replaceFirst("_[a-z]{2}(_[A-Z]{2})?$", ""));
        }
        return names.toArray(String[]::new);
    }
}
