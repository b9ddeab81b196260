package org.sealwright;

import java.util.List;
import org.sealwright.keys.SignerCommand;
import org.sealwright.verification.VerifyCommand;
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
        if (args.length > 0 && "verify".equals(args[0])) {
            System.exit(VerifyCommand.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && "signer".equals(args[0])) {
            System.exit(SignerCommand.run(List.of(args).subList(1, args.length)));
        }
        if (isPacked()) {
            System.setProperty("spring.threads.virtual.enabled", "false");
            System.err.println(
                    "Started out of its archive, so without virtual threads, and slower: unpack it first, as bin/run does.");
        }
        SpringApplication.run(Sealwright.class, args);
    }

    /**
     * Whether Spring Boot's loader for archives in archives loads the classes. Virtual threads that load classes with it can
     * all wait for one that no carrier is left for (its issue 51463): on two cores the first page that a browser opened did it.
     */
    private static boolean isPacked() {
        return Sealwright.class.getClassLoader().getClass().getName().startsWith("org.springframework.boot.loader.");
    }
}
