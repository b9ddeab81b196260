package org.sealwright;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The portal. What its parts are and what must always hold stands in {@code docs/architecture.md}. */
@Modulithic(systemName = "Sealwright")
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        // Two modules may call their classes the same.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Sealwright {

    public static void main(String[] args) {
        SpringApplication.run(Sealwright.class, args);
    }
}
