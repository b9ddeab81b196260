package org.sealwright.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.PackagingCheck.Report;
import org.sealwright.verification.Verification.Step;

/**
 * Checks what a long QR code carries, and then the seal as ever: a genuine code says only that the body once issued it, so it
 * never makes an answer better, and one that is not genuine makes it worse.
 */
final class CodeInquiry {

    private final PublicSources sources;
    private final InstantSource clock;
    private final Trust trust;
    private final @Nullable PackagingKeys pinned;

    /** @param pinned the keys as the reader learnt them elsewhere; without them those that the body publishes now are taken */
    CodeInquiry(PublicSources sources, InstantSource clock, Trust trust, @Nullable PackagingKeys pinned) {
        this.sources = sources;
        this.clock = clock;
        this.trust = trust;
        this.pinned = pinned;
    }

    /**
     * What came out.
     *
     * @param text what follows {@code #} in the address
     * @param printed the number before it, {@code null} where only the code was given
     */
    Verification of(String text, @Nullable SealNumber printed, PublicBody body, String firmware) {
        List<Step> steps = new ArrayList<>();
        Report report = report(text, printed, body);
        steps.add(new Step("code", report.code() != null, report.sentence()));
        boolean counts = report.finding() == PackagingFinding.ISSUED_ONCE;
        if (report.finding() == PackagingFinding.NEEDS_THE_LOG) {
            Said<LogFinding> logged = logged(report, body);
            steps.add(Step.of("code in log", logged));
            counts = logged.vouches();
        }
        SealNumber number =
                report.code() == null ? printed : report.code().claims().number();
        var verifier = new SealVerifier(sources, clock, trust);
        Verification seal = number == null ? verifier.nothing(body) : verifier.number(number, body, firmware);
        steps.addAll(seal.steps());
        if (report.code() != null && seal.seal() != null) {
            String model = report.code().claims().model();
            if (!seal.seal().coversModel(model)) {
                steps.add(new Step("model", false, "The seal does not cover model " + model + " any more."));
                counts = false;
            }
        }
        return new Verification(
                counts ? seal.answer() : worse(seal.answer()),
                seal.findings(),
                steps,
                seal.seal(),
                body,
                seal.checkpoint(),
                seal.asOf());
    }

    private Report report(String text, @Nullable SealNumber printed, PublicBody body) {
        try {
            return new PackagingCheck(pinned == null ? published(body) : pinned, clock).of(text, printed);
        } catch (IOException e) {
            return Report.of(PackagingFinding.UNAVAILABLE, "There was no key to check it with. " + e.getMessage());
        }
    }

    private PackagingKeys published(PublicBody body) throws IOException {
        byte[] set = sources.fetch(body.address("/keys/packaging.json"))
                .orElseThrow(() -> new IOException("The body publishes no packaging keys."));
        try {
            return PackagingKeys.parse(new String(set, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IOException("The body's packaging keys cannot be read.", e);
        }
    }

    private Said<LogFinding> logged(Report report, PublicBody body) {
        if (report.code() == null || report.lostAt() == null || !trust.wholeLog()) {
            return Said.bad(
                    LogFinding.UNAVAILABLE,
                    "Only the log can tell whether the code was made before; read it with --whole-log.");
        }
        return new LogInquiry(sources, body, trust).ofCode(report.code().digest(), report.lostAt());
    }

    private static Answer worse(Answer answer) {
        return answer == Answer.VALID || answer == Answer.FIRMWARE_NOT_COVERED ? Answer.COULD_NOT_CHECK : answer;
    }
}
