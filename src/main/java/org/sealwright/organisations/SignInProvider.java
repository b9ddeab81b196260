package org.sealwright.organisations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares e-mail address and password. Every refusal is the same one, and takes the same time, whatever was wrong. */
@Component
class SignInProvider implements AuthenticationProvider {

    private static final Actor JOB = Actor.system("sign-in");

    private final SignIn signIn;
    private final Passwords passwords;
    private final Attempts attempts;

    SignInProvider(SignIn signIn, Passwords passwords, Attempts attempts) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        String email = claim.getName().strip().toLowerCase(Locale.ROOT);
        String place = place(claim);
        SignIn.Known known = signIn.find(JOB, email).orElse(null);
        if (!mayTry(email, place)) {
            throw turnedAway(known, "too-many-tries");
        }
        boolean matches =
                passwords.matches(String.valueOf(claim.getCredentials()), known == null ? null : known.hash());
        if (known == null || !matches) {
            throw turnedAway(known, "password");
        }
        SignedInPerson person = known.person();
        if (person == null) {
            throw turnedAway(known, "disabled");
        }
        forgive(email, place);
        signIn.letIn(JOB, person);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        token.setDetails(claim.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean mayTry(String email, String place) {
        return attempts.allows(Attempts.Limit.SIGN_IN_PLACE, place)
                & attempts.allows(Attempts.Limit.SIGN_IN_ACCOUNT, email)
                & attempts.allows(Attempts.Limit.SIGN_IN_FROM, email + " " + place);
    }

    private void forgive(String email, String place) {
        attempts.forgive(Attempts.Limit.SIGN_IN_PLACE, place);
        attempts.forgive(Attempts.Limit.SIGN_IN_ACCOUNT, email);
        attempts.forget(Attempts.Limit.SIGN_IN_FROM, email + " " + place);
    }

    private BadCredentialsException turnedAway(SignIn.@Nullable Known known, String reason) {
        signIn.turnAway(JOB, known, reason);
        return new BadCredentialsException("Not signed in");
    }

    private static String place(Authentication claim) {
        return claim.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "nowhere";
    }
}
