package org.sealwright.organisations;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accepts passwords and compares them. Argon2id with 19 MiB, two passes, one lane (RFC 9106; OWASP's second choice). */
@Component
class Passwords {

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = hash("the password of nobody at all");
    private final PasswordStrength strength;

    Passwords(PasswordStrength strength) {
        this.strength = strength;
    }

    /** @throws Refused at the field {@code password}, where it is too short or too easily guessed */
    PasswordHash accept(String password, Collection<String> knownOfThePerson) {
        strength.objectionTo(password, knownOfThePerson).ifPresent(objection -> {
            throw Refused.at("password", objection.key(), objection.arguments().toArray());
        });
        return new PasswordHash(hash(password));
    }

    /** Takes as long for somebody without a password, or for nobody, as for anybody. */
    boolean matches(String password, @Nullable String hash) {
        boolean tooLong = password.length() > PasswordStrength.LONGEST * 2;
        boolean same = argon2.matches(tooLong ? "" : password, hash == null ? nobodys : hash);
        return same && hash != null && !tooLong;
    }

    private String hash(String password) {
        return Objects.requireNonNull(argon2.encode(password));
    }
}
