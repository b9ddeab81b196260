package org.sealwright.approvals;

import com.nimbusds.jose.util.Base64URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovalCheck;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.FoundingStatement.Founder;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.SignerRefused;
import org.sealwright.signer.TrustState;
import org.springframework.stereotype.Service;

/** Whom the signer trusts now. It is asked each time; no table of the portal answers for it. */
@Service
public class Trust {

    private static final String WHY = "whom the signer trusts is no secret, and pages of every role show it";

    /** How long a page waits for what it can do without. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final SignerLearning learning;
    private final Clock clock;

    Trust(SignerLearning learning, Clock clock) {
        this.learning = learning;
        this.clock = clock;
    }

    /** @throws Refused if the signer can't be reached */
    @AllowedToAnyone(WHY)
    public TrustState state() {
        return asked(learning::learned);
    }

    /**
     * For pages that only show it: asked once a page, and best outside of a transaction. {@code null} where the signer does
     * not answer soon.
     */
    @AllowedToAnyone(WHY)
    public @Nullable TrustState stateSoon() {
        try {
            return learning.learned(SOON);
        } catch (SignerRefused unreachable) {
            return null;
        }
    }

    /** Whether two administrators have founded it. @throws Refused if the signer can't be reached */
    @AllowedToAnyone(WHY)
    public boolean isFounded() {
        return state().founding() != null;
    }

    /** The passkeys with which a person may sign in that part, now. @throws Refused if the signer can't be reached */
    @AllowedToAnyone(WHY)
    public List<Passkey> passkeys(UUID account, EnrolledPart part) {
        return passkeys(state(), account, part);
    }

    List<Passkey> passkeys(TrustState state, UUID account, EnrolledPart part) {
        List<Passkey> passkeys = new ArrayList<>();
        if (part == EnrolledPart.ADMINISTRATOR) {
            founders(state).stream()
                    .filter(founder -> founder.account().equals(account))
                    .map(Founder::passkey)
                    .forEach(passkeys::add);
        }
        inForce(state).stream()
                .map(Enrolment::statement)
                .filter(statement ->
                        statement.account().equals(account) && statement.parts().contains(part))
                .map(EnrolmentStatement::passkey)
                .forEach(passkeys::add);
        passkeys.removeIf(passkey -> isEnded(state, passkey));
        return passkeys.stream().distinct().toList();
    }

    /** Whether anybody may sign in that part now. @throws Refused if the signer can't be reached */
    @AllowedToAnyone(WHY)
    public boolean anybody(EnrolledPart part) {
        TrustState state = state();
        return inForce(state).stream()
                .anyMatch(enrolment -> enrolment.statement().parts().contains(part));
    }

    /**
     * The approval verifies: its passkey signed it, and was enrolled for that person and part at that moment.
     *
     * @throws Refused with what is wrong
     */
    @AllowedToAnyone(WHY)
    public void require(Approval approval) {
        asked(() -> {
            ApprovalCheck.of(learning.learned()).require(approval);
            return approval;
        });
    }

    /** Key of the sentence that says what is wrong with an approval; {@code null} where it verifies. */
    @AllowedToAnyone(WHY)
    public @Nullable String objectionTo(Approval approval, TrustState state) {
        try {
            ApprovalCheck.of(state).require(approval);
            return null;
        } catch (SignerRefused refusal) {
            return SignerSentence.of(refusal).key();
        }
    }

    /** The fingerprint of a passkey that the signer ever trusted, as people read it aloud; empty of any other. */
    @AllowedToAnyone(WHY)
    public String spoken(Base64URL credentialId, TrustState state) {
        return TrustReading.everybody(state).stream()
                .map(TrustReading.Holder::passkey)
                .filter(passkey -> passkey.credentialId().equals(credentialId))
                .findFirst()
                .map(Passkey::spoken)
                .orElse("");
    }

    static List<Founder> founders(TrustState state) {
        var founding = state.founding();
        return founding == null ? List.of() : founding.statement().founders();
    }

    /** The enrolments that count now. */
    List<Enrolment> inForce(TrustState state) {
        Instant now = clock.instant();
        return state.enrolments().stream()
                .filter(enrolment -> !now.isBefore(enrolment.statement().from())
                        && now.isBefore(enrolment.statement().until()))
                .filter(enrolment -> !isEnded(state, enrolment.statement().passkey()))
                .toList();
    }

    static boolean isEnded(TrustState state, Passkey passkey) {
        Sha256 fingerprint = passkey.fingerprint();
        return state.endings().stream()
                .map(ending -> ending.statement())
                .map(EndingStatement::passkey)
                .anyMatch(fingerprint::equals);
    }

    static boolean isFounders(TrustState state, Passkey passkey) {
        return founders(state).stream().anyMatch(founder -> founder.passkey().equals(passkey));
    }

    /** Lets the signer do something; what it objects to becomes a sentence. */
    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SignerRefused refusal) {
            throw SignerSentence.of(refusal);
        }
    }
}
