package org.sealwright.web;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Languages languages;

    WebConfiguration(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgumentResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RejectedFormStatus());
        registry.addInterceptor(new LanguageHeaders(languages));
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
                "",
                "/seals",
                "/compare",
                "/api/v1/seals",
                "/api/v1/editions",
                "/openapi.json",
                "/verify",
                "/manufacturers",
                "/mark",
                "/misuse",
                "/criteria",
                "/criteria/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<ErrorsWithoutBody> errorsWithoutBody() {
        FilterRegistrationBean<ErrorsWithoutBody> registration = new FilterRegistrationBean<>(new ErrorsWithoutBody());
        registration.addUrlPatterns("/error");
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /**
     * An answer is handed to the system in one piece, where 8 KiB at a time would take several calls, and from memory that the system can
     * read where it lies.
     */
    @Bean
    TomcatConnectorCustomizer wholeAnswers() {
        return connector -> {
            connector.setProperty("socket.appWriteBufSize", "65536");
            connector.setProperty("socket.directBuffer", "true");
        };
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
            names.add("messages/" + name.replaceFirst("_[a-z]{2}$", ""));
        }
        return names.toArray(String[]::new);
    }
}
