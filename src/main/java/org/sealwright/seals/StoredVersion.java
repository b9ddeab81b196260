package org.sealwright.seals;

import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.verification.SealNumber;

/** One version of a seal's credential as it is kept: what it certifies, its signed form, and where its bits stand. */
record StoredVersion(
        SealNumber number, int version, Certificate certificate, Validity validity, Places places, SignedToken token) {}
