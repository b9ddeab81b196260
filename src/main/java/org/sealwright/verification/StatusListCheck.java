package org.sealwright.verification;

import java.time.Instant;
import java.util.Map;
import org.sealwright.verification.StatusListException.Code;

/** Checks status list credentials of one issuer; whatever is wrong with one, its bits are not read. */
public final class StatusListCheck {

    private final CredentialCheck check;

    public StatusListCheck(CredentialCheck check) {
        this.check = check;
    }

    /**
     * The bits of a signed list, if it is genuine, in date and the one that was asked for.
     *
     * @param jws the list as its address yields it
     * @param address address that a credential's status entry names
     * @throws StatusListException says by its code what is wrong
     */
    public StatusList verified(String jws, String address, StatusPurpose purpose, Instant now) {
        CredentialReport report = check.statusList(jws);
        report.failure().ifPresent(step -> refuse(step.sentence()));
        CredentialClaims claims = report.claims();
        if (!address.equals(claims.json().get("id"))) {
            refuse("It is another list than the one at " + address + ".");
        }
        if (claims.datesAt(now) != DateFinding.WITHIN) {
            refuse("It is out of date.");
        }
        if (claims.json().get("credentialSubject") instanceof Map<?, ?> subject
                && "BitstringStatusList".equals(subject.get("type"))
                && purpose.word().equals(subject.get("statusPurpose"))
                && subject.get("encodedList") instanceof String encoded) {
            return StatusList.decode(encoded);
        }
        throw new StatusListException(
                Code.STATUS_VERIFICATION_ERROR, "The status list is not one of " + purpose.word() + ".");
    }

    private static void refuse(String sentence) {
        throw new StatusListException(Code.STATUS_VERIFICATION_ERROR, "The status list is refused. " + sentence);
    }
}
