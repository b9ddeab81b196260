package org.sealwright.signer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.FoundingStatement.Founder;

/**
 * Whom a signer trusts, in lines for the people who run it: they compare the fingerprints with those that the persons
 * themselves read out, without the portal between them.
 */
public final class TrustReport {

    private TrustReport() {}

    /** Reads a signer's folder; a signer may be at work in it. */
    public static List<String> of(Path folder, String did) {
        var signers = new SignerFolder(folder);
        List<JournalLine> lines = signers.lines();
        Set<Sha256> ended = lines.stream()
                .filter(JournalLine.Ended.class::isInstance)
                .map(line -> ((JournalLine.Ended) line).ending().statement().passkey())
                .collect(Collectors.toSet());
        List<String> report = new ArrayList<>();
        report.add("Issuer " + did);
        signers.founding(did)
                .ifPresentOrElse(
                        founding -> {
                            report.add("Founded " + founding.statement().at() + " by");
                            for (Founder founder : founding.statement().founders()) {
                                report.add(line(founder.account(), founder.passkey(), ended, "administrator"));
                            }
                        },
                        () -> report.add("Not founded: the first founding that a portal hands over is taken."));
        for (JournalLine line : lines) {
            if (line instanceof JournalLine.Enrolled enrolled) {
                EnrolmentStatement statement = enrolled.enrolment().statement();
                report.add(line(statement.account(), statement.passkey(), ended, words(statement)));
            }
        }
        report.add("Seals signed: "
                + lines.stream().filter(JournalLine.Signed.class::isInstance).count());
        return report;
    }

    private static String words(EnrolmentStatement statement) {
        String parts = statement.parts().stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return parts + ", " + day(statement.from()) + " to " + day(statement.until());
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }

    private static String line(UUID account, Passkey passkey, Set<Sha256> ended, String words) {
        String end = ended.contains(passkey.fingerprint()) ? ", ended" : "";
        return "  " + passkey.spoken() + "  account " + account + ", " + words + end;
    }
}
