package org.sealwright.verification;

/** What each source said about one seal at one instant; {@link Answer#to(Findings)} makes one answer of it. */
public record Findings(
        StoredFinding stored,
        CredentialFinding credential,
        BitFinding revocation,
        BitFinding suspension,
        LogFinding log,
        DateFinding dates,
        FirmwareFinding firmware) {

    /** Whether every source was there and vouches for the seal. */
    boolean allVouch() {
        return stored == StoredFinding.ACTIVE
                && credential == CredentialFinding.GENUINE
                && revocation == BitFinding.CLEAR
                && suspension == BitFinding.CLEAR
                && log == LogFinding.INCLUDED
                && dates == DateFinding.WITHIN;
    }
}
