package org.sealwright.registry;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.Languages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    /**
     * The pool for public reads: a role that sees the registry and nothing else. {@code sealwright.reader.url} points it to
     * a replica; without credentials of its own it signs in as the portal and takes the reader's role.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("reader")
    @DependsOn("flywayInitializer")
    HikariDataSource readerDataSource(
            JdbcConnectionDetails primary,
            @Value("${sealwright.reader.url:#{null}}") @Nullable String url,
            @Value("${sealwright.reader.username:#{null}}") @Nullable String username,
            @Value("${sealwright.reader.password:#{null}}") @Nullable String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("public-reads");
        pool.setJdbcUrl(url == null ? primary.getJdbcUrl() : url);
        pool.setUsername(username == null ? primary.getUsername() : username);
        pool.setPassword(username == null ? primary.getPassword() : password);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(10);
        if (username == null) {
            pool.setConnectionInitSql("set role sealwright_reader");
        }
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("reader")
    JdbcClient readerClient(@Qualifier("reader") DataSource reader) {
        return JdbcClient.create(reader);
    }

    @Bean
    FilterRegistrationBean<PublicFilter> publicFilter(
            PreparedAnswers answers, StoredAnswers stored, Languages languages) {
        FilterRegistrationBean<PublicFilter> registration =
                new FilterRegistrationBean<>(new PublicFilter(answers, stored, languages));
        registration.addUrlPatterns("/seals/*", "/s/*", "/api/v1/seals/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OpenToAllOrigins> openToAllOrigins() {
        FilterRegistrationBean<OpenToAllOrigins> registration = new FilterRegistrationBean<>(new OpenToAllOrigins());
        registration.addUrlPatterns("/api/v1/*", "/openapi.json", "/lists/*", "/01/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
