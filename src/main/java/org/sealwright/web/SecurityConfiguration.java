package org.sealwright.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two fences. What the world reads needs no cookie and sets none: no session, no sign-in, nothing that depends on who
 * asks. Everything else asks for a person, and the service methods ask again which person.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String[] PUBLIC = {
        "/",
        "/seals",
        "/seals/**",
        "/compare",
        "/s/*",
        "/01/**",
        "/verify",
        "/verify/**",
        "/credentials/**",
        "/.well-known/**",
        "/keys/**",
        "/log/**",
        "/ns/**",
        "/criteria",
        "/criteria/**",
        "/criteria/*.json",
        "/api/v1/**",
        "/openapi.json",
        "/feeds/**",
        "/lists/**",
        "/sitemap.xml",
        "/sitemaps/*",
        "/exposure",
        "/manufacturers",
        "/mark",
        "/report",
        "/report/*",
        "/misuse",
        "/misuse.json",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt",
        "/actuator/health",
        "/actuator/health/signing",
        "/error"
    };

    /** Working pages that a person needs before they can sign in. */
    private static final String[] BEFORE_SIGN_IN = {
        "/sign-in",
        "/sign-in/**",
        "/setup",
        "/setup/**",
        "/invitations/**",
        "/register",
        "/register/**",
        "/password/**",
        "/inbox",
        "/inbox/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain publicChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(PUBLIC)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new FilesOfStrangers(), SecurityContextHolderFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain workingChain(HttpSecurity http) throws Exception {
        ExpiredForms expired = new ExpiredForms();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(BEFORE_SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/dashboard")
                        .failureForwardUrl("/sign-in/refused"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(SecurityConfiguration::headers)
                .csrf(withDefaults())
                .addFilterAfter(new FilesOfStrangers(), SecurityContextHolderFilter.class)
                .exceptionHandling(denied -> denied.accessDeniedHandler(expired)
                        .defaultAuthenticationEntryPointFor(expired, ExpiredForms::isForm))
                .build();
    }

    /** PostgreSQL stores no NUL: what carries one is refused at the door instead of failing at the database. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PageHeaders.CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PageHeaders.PERMISSIONS_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
