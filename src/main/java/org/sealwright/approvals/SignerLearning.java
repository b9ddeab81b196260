package org.sealwright.approvals;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.approvals.StatementRows.Row;
import org.sealwright.signer.Ending;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.sealwright.signer.Statement;
import org.sealwright.signer.TrustState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands this node's signer what administrators settled and it lacks: another node's signer has not seen it, nor has one whose
 * folder was restored from before. The signer judges each paper; what it passes over is handed over again only together with
 * something new, or after the next start.
 */
@Component
class SignerLearning {

    private static final Logger LOG = LoggerFactory.getLogger(SignerLearning.class);

    private final SealSigner signer;
    private final SignedPapers papers;
    private final StatementRows statements;
    private volatile Set<UUID> passedOver = Set.of();

    SignerLearning(SealSigner signer, SignedPapers papers, StatementRows statements) {
        this.signer = signer;
        this.papers = papers;
        this.statements = statements;
    }

    /** Whom the signer trusts, after it learned. */
    TrustState learned() {
        return learned(signer.trust());
    }

    /** The same for somebody who does not wait longer than that for the first answer. */
    TrustState learned(Duration patience) {
        return learned(signer.trust(patience));
    }

    private TrustState learned(TrustState before) {
        if (before.founding() == null) {
            return before;
        }
        Set<UUID> lacking = lacking(before);
        if (passedOver.containsAll(lacking)) {
            return before;
        }
        signer.learn(papers.enrolments(), papers.endings());
        TrustState after = signer.trust();
        lacking.retainAll(lacking(after)); // what was settled meanwhile was not handed over
        passedOver = lacking;
        return after;
    }

    /** An ending must not wait for the first person who looks. */
    @EventListener(ApplicationReadyEvent.class)
    void learnAtTheStart() {
        try {
            learned();
        } catch (SignerRefused e) {
            LOG.warn(
                    "The signer could not be told what was settled; it is told when somebody signs: {}",
                    e.getMessage());
        }
    }

    /** By their ids: one that says what the signer knows already is handed over once and passed over. */
    private Set<UUID> lacking(TrustState state) {
        Set<UUID> lacking = Stream.of(Kind.ENROLMENT, Kind.ENDING)
                .flatMap(kind -> statements.settled(kind).stream())
                .map(Row::id)
                .collect(Collectors.toSet());
        Stream.concat(
                        state.enrolments().stream().map(Enrolment::statement),
                        state.endings().stream().map(Ending::statement))
                .map(Statement::id)
                .forEach(lacking::remove);
        return lacking;
    }
}
