package org.sealwright.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.CheckStep.Outcome;
import org.sealwright.verification.CheckStep.Step;

/** One credential on its way through the steps; each step has an objection or none. */
final class CredentialExamination {

    private static final JOSEObjectType VC_JWT = new JOSEObjectType("vc+jwt");
    private static final int LONGEST = 1 << 20;

    /** Stricter than the parser, which skips what is not base64url: one credential shall have one spelling. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final CredentialCheck check;
    private final String jws;
    private final String expectedType;
    private CredentialFinding finding = CredentialFinding.BROKEN;
    private @Nullable JWSObject parsed;
    private @Nullable Map<String, Object> payload;
    private @Nullable JWK key;
    private @Nullable CredentialClaims claims;

    CredentialExamination(CredentialCheck check, String jws, String expectedType) {
        this.check = check;
        this.jws = jws;
        this.expectedType = expectedType;
    }

    CredentialReport report() {
        List<CheckStep> steps = new ArrayList<>();
        boolean failed = false;
        for (Step step : Step.values()) {
            String objection = failed ? null : objection(step);
            Outcome outcome = failed ? Outcome.NOT_TRIED : objection == null ? Outcome.PASSED : Outcome.FAILED;
            steps.add(new CheckStep(step, outcome, objection == null ? sentence(step, outcome) : objection));
            failed = outcome != Outcome.PASSED;
        }
        return failed
                ? new CredentialReport(steps, finding, null)
                : new CredentialReport(steps, CredentialFinding.GENUINE, claims);
    }

    private @Nullable String objection(Step step) {
        try {
            return switch (step) {
                case FORM -> form();
                case HEADER -> header();
                case KEY -> key();
                case SIGNATURE -> signature();
                case ISSUER -> issuer();
                case CONTENT -> content();
                case KEY_PERIOD -> keyPeriod();
            };
        } catch (ParseException | JOSEException e) {
            return "It cannot be read as a signed credential.";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private @Nullable String form() throws ParseException {
        if (jws.length() > LONGEST || !COMPACT.matcher(jws).matches()) {
            return "It is not a signed credential.";
        }
        parsed = JWSObject.parse(jws);
        payload = parsed.getPayload().toJSONObject();
        return payload == null ? "What is signed is not a credential." : null;
    }

    private @Nullable String header() {
        var header = parsed().getHeader();
        if (!VC_JWT.equals(header.getType())) {
            return "It is not marked as a credential (vc+jwt).";
        }
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return "It is signed with an algorithm that the issuer does not use.";
        }
        return header.getCriticalParams() == null ? null : "It asks for extensions that are not known here.";
    }

    private @Nullable String key() {
        String kid = parsed().getHeader().getKeyID();
        if (kid == null || !kid.startsWith(check.issuer() + "#")) {
            finding = CredentialFinding.FOREIGN;
            return "It is signed with a key of another issuer.";
        }
        key = check.key(kid).orElse(null);
        return key == null ? "It names a key that the issuer does not publish." : null;
    }

    private @Nullable String signature() throws JOSEException {
        if (!(key instanceof ECKey ec) || !Curve.P_256.equals(ec.getCurve())) {
            return "Its key is not one for ES256.";
        }
        return parsed().verify(new ECDSAVerifier(ec)) ? null : "The signature does not match: it was changed.";
    }

    private @Nullable String issuer() {
        if (!CredentialClaims.issuer(payload()).equals(check.issuer())) {
            finding = CredentialFinding.FOREIGN;
            return "It names another issuer.";
        }
        return null;
    }

    private @Nullable String content() {
        claims = CredentialClaims.of(payload());
        return claims.types().contains(expectedType) ? null : "It is a credential of another type.";
    }

    /** A key's beginning is not looked at: before it nobody held the key, so nothing could be signed with it. */
    private @Nullable String keyPeriod() {
        var retired = Objects.requireNonNull(key).getExpirationTime();
        var from = Objects.requireNonNull(claims).validFrom();
        return retired == null || !from.isAfter(retired.toInstant()) ? null : "Its key was retired before it began.";
    }

    private static String sentence(Step step, Outcome outcome) {
        if (outcome == Outcome.NOT_TRIED) {
            return "Not tried.";
        }
        return switch (step) {
            case FORM -> "It is a signed credential.";
            case HEADER -> "Its kind and algorithm are the issuer's.";
            case KEY -> "Its key is published by the issuer.";
            case SIGNATURE -> "The signature matches, nothing was changed.";
            case ISSUER -> "It names the issuer.";
            case CONTENT -> "Its content is well formed.";
            case KEY_PERIOD -> "Its key was in use.";
        };
    }

    private JWSObject parsed() {
        return Objects.requireNonNull(parsed);
    }

    private Map<String, Object> payload() {
        return Objects.requireNonNull(payload);
    }
}
