package org.sealwright.signer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/** What a signer writes down, each with the moment by its own clock. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalLine.Enrolled.class, name = "enrolled"),
    @JsonSubTypes.Type(value = JournalLine.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = JournalLine.Signed.class, name = "signed")
})
sealed interface JournalLine {

    /** An enrolment that was accepted. */
    record Enrolled(Instant at, Enrolment enrolment) implements JournalLine {

        public Enrolled {
            SignerJson.requireAll(at, enrolment);
        }
    }

    /** A passkey that ended. */
    record Ended(Instant at, Ending ending) implements JournalLine {

        public Ended {
            SignerJson.requireAll(at, ending);
        }
    }

    /** A seal that was signed, with the approvals on which it was. */
    record Signed(Instant at, SealNumber number, int version, Sha256 content, Approval review, Approval decision)
            implements JournalLine {

        public Signed {
            SignerJson.requireAll(at, number, content, review, decision);
        }
    }
}
