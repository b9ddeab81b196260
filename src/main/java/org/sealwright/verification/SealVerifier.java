package org.sealwright.verification;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.Verification.Step;

/**
 * Checks a seal from outside, as anybody can: signature, dates, status lists, register and log, each fetched from the body
 * and each checked by itself. It makes the answer as the body's own pages do; what could not be had is never fine.
 */
public final class SealVerifier {

    private final PublicSources sources;
    private final InstantSource clock;
    private final Trust trust;

    public SealVerifier(PublicSources sources, InstantSource clock, Trust trust) {
        this.sources = sources;
        this.clock = clock;
        this.trust = trust;
    }

    /**
     * Checks what a body says now about a number.
     *
     * @param firmware version on the reader's device, blank if that was not asked
     */
    public Verification number(SealNumber number, PublicBody body, String firmware) {
        return published("/credentials/" + number, number, body, firmware);
    }

    /** Checks one version of a seal's credential as the body publishes it. */
    public Verification version(SealNumber number, int version, PublicBody body, String firmware) {
        return published("/credentials/" + number + "/" + version, number, body, firmware);
    }

    private Verification published(String path, SealNumber number, PublicBody body, String firmware) {
        List<Step> steps = new ArrayList<>();
        String sentence;
        try {
            Optional<byte[]> token = sources.fetch(body.address(path));
            if (token.isPresent()) {
                return checked(new String(token.get(), StandardCharsets.US_ASCII), body, firmware, number);
            }
            sentence = "The body publishes no credential at " + path + ".";
        } catch (IOException e) {
            sentence = "The credential could not be had. " + e.getMessage();
        }
        steps.add(new Step("credential", false, sentence));
        Said<StoredFinding> register = new RegisterInquiry(sources, body).of(number);
        steps.add(Step.of("register", register));
        return unsigned(register.finding(), CredentialFinding.UNAVAILABLE, steps, body);
    }

    /**
     * Checks a credential at hand.
     *
     * @param token the compact JWS
     * @param body whose seal it is to be; one of another issuer is not theirs
     */
    public Verification credential(String token, PublicBody body, String firmware) {
        return checked(token.strip(), body, firmware, null);
    }

    private Verification checked(String token, PublicBody body, String firmware, @Nullable SealNumber expected) {
        List<Step> steps = new ArrayList<>();
        CredentialCheck check;
        try {
            check = new CredentialCheck(keys(body), body.did());
        } catch (IOException e) {
            steps.add(new Step("keys", false, String.valueOf(e.getMessage())));
            return unsigned(StoredFinding.UNAVAILABLE, CredentialFinding.UNAVAILABLE, steps, body);
        }
        CredentialReport report = check.seal(token);
        report.steps()
                .forEach(step -> steps.add(new Step(
                        step.step().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        step.outcome() == CheckStep.Outcome.PASSED,
                        step.sentence())));
        if (!report.isGenuine()) {
            return unsigned(StoredFinding.UNAVAILABLE, report.finding(), steps, body);
        }
        SignedSeal seal;
        try {
            seal = SignedSeal.of(report.claims());
        } catch (IllegalArgumentException e) {
            steps.add(new Step("seal", false, String.valueOf(e.getMessage())));
            return unsigned(StoredFinding.UNAVAILABLE, CredentialFinding.BROKEN, steps, body);
        }
        if (expected != null && !expected.equals(seal.number())) {
            steps.add(new Step(
                    "seal", false, "The body published the credential of another seal, " + seal.number() + "."));
            return unsigned(StoredFinding.UNAVAILABLE, CredentialFinding.BROKEN, steps, body);
        }
        return asked(new Genuine(token, report.claims(), seal, check), body, firmware, steps);
    }

    private Verification asked(Genuine credential, PublicBody body, String firmware, List<Step> steps) {
        Instant now = clock.instant();
        DateFinding dates = credential.claims().datesAt(now);
        steps.add(dates(dates, credential.claims()));
        var lists = new StatusInquiry(sources, body, credential.check());
        Said<BitFinding> revocation = lists.of(credential.claims(), StatusPurpose.REVOCATION, now);
        steps.add(Step.of("revocation", revocation));
        Said<BitFinding> suspension = lists.of(credential.claims(), StatusPurpose.SUSPENSION, now);
        steps.add(Step.of("suspension", suspension));
        Said<StoredFinding> register = new RegisterInquiry(sources, body).of(credential.seal());
        steps.add(Step.of("register", register));
        LogInquiry.Found log = new LogInquiry(sources, body, trust).of(credential.seal(), credential.token());
        steps.add(Step.of("log", log.said()));
        Said<StoredFinding> told = NewestEvent.told(log.newest(), credential.seal());
        if (!told.vouches()) {
            steps.add(Step.of("newest event", told));
        }
        FirmwareFinding covers = credential.seal().covers(firmware);
        if (covers != FirmwareFinding.NOT_ASKED) {
            steps.add(firmware(covers, firmware));
        }
        var findings = new Findings(
                NewestEvent.worse(register.finding(), told.finding()),
                CredentialFinding.GENUINE,
                revocation.finding(),
                suspension.finding(),
                log.said().finding(),
                dates,
                covers);
        return new Verification(Answer.to(findings), findings, steps, credential.seal(), body, log.checkpoint(), now);
    }

    private JWKSet keys(PublicBody body) throws IOException {
        byte[] set = sources.fetch(body.address("/.well-known/jwks.json"))
                .orElseThrow(() -> new IOException("The body publishes no keys."));
        try {
            return JWKSet.parse(new String(set, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IOException("The body's keys cannot be read.", e);
        }
    }

    /** Where not even the number could be read. */
    Verification nothing(PublicBody body) {
        return unsigned(StoredFinding.UNAVAILABLE, CredentialFinding.UNAVAILABLE, List.of(), body);
    }

    private static Step dates(DateFinding finding, CredentialClaims claims) {
        String period = "from " + claims.validFrom() + " to " + claims.validUntil() + ".";
        return switch (finding) {
            case WITHIN -> new Step("dates", true, "It holds " + period);
            case ENDED -> new Step("dates", false, "It held " + period);
            case NOT_YET, UNKNOWN -> new Step("dates", false, "It does not hold yet: it does " + period);
        };
    }

    private static Step firmware(FirmwareFinding finding, String firmware) {
        return finding == FirmwareFinding.COVERED
                ? new Step("firmware", true, "It covers the version " + firmware.strip() + ".")
                : new Step("firmware", false, "It does not cover the version " + firmware.strip() + ".");
    }

    private Verification unsigned(
            StoredFinding stored, CredentialFinding credential, List<Step> steps, PublicBody body) {
        var findings = new Findings(
                stored,
                credential,
                BitFinding.UNAVAILABLE,
                BitFinding.UNAVAILABLE,
                LogFinding.UNAVAILABLE,
                DateFinding.UNKNOWN,
                FirmwareFinding.NOT_ASKED);
        return new Verification(Answer.to(findings), findings, steps, null, body, null, clock.instant());
    }

    private record Genuine(String token, CredentialClaims claims, SignedSeal seal, CredentialCheck check) {}
}
