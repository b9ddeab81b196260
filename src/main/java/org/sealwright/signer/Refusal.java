package org.sealwright.signer;

/** Why a signer did not sign. The portal has a sentence for each: {@code signer.refused.<name>}. */
public enum Refusal {
    /** It can't be read, or is not whole. */
    MALFORMED,
    /** No two administrators have founded the signer's trust yet. */
    NOT_FOUNDED,
    /** Its trust was founded before, and is not founded twice. */
    FOUNDED_ALREADY,
    /** The founding does not name two people with two passkeys, or an address that does not fit its issuer. */
    FOUNDING_UNSOUND,
    /** A statement or credential of another issuer. */
    OTHER_ISSUER,

    /** The passkey signed something else. */
    OTHER_CHALLENGE,
    /** It was signed on a page of another address. */
    OTHER_ORIGIN,
    /** The device did not check who was in front of it (WebAuthn: user verification). */
    PERSON_NOT_VERIFIED,
    /** The signature is not that of the passkey. */
    SIGNATURE_WRONG,
    /** The kind of passkey is not one that is accepted here. */
    PASSKEY_KIND,

    /** No enrolment binds this passkey to this person. */
    NOT_ENROLLED,
    /** The enrolment is not for this part. */
    PART_NOT_ENROLLED,
    /** The enrolment had not begun or had ended, when it was signed or now. */
    ENROLMENT_NOT_IN_FORCE,
    /** An administrator ended the passkey: nothing that it signs counts any more. */
    PASSKEY_ENDED,
    /** The enrolment is longer than 24 months, or for no part, or ends before it begins. */
    ENROLMENT_UNSOUND,
    /** Two different trusted administrators, neither of them the enrolled person, did not sign the enrolment. */
    COUNTERSIGNATURES,
    /** The passkey belongs to somebody else already. */
    PASSKEY_OF_ANOTHER,

    /** The approval is not that of a reviewer, or not that of a certifier. */
    OTHER_PART,
    /** Reviewer and certifier are the same person. */
    SAME_PERSON,
    /** Reviewer and certifier signed with the same passkey. */
    SAME_PASSKEY,
    /** The approvals are about different cases. */
    OTHER_CASE,
    /** Reviewer, certifier and credential don't rest on the same dossier. */
    OTHER_DOSSIER,
    /** The reviewer did not confirm. */
    NOT_CONFIRMED,
    /** The decision gives nothing that a seal could say. */
    GIVES_NOTHING,
    /** The certifier signed more than a day ago, or in the future by the signer's clock. */
    NOT_OF_TODAY,
    /** The reviewer signed after the certifier. */
    REVIEW_AFTER_DECISION,

    /** What is to be signed is not the credential of a seal. */
    NOT_A_SEAL,
    /** Its number or version is not the one that was approved. */
    OTHER_NUMBER,
    /** Its content is not the one that was approved. */
    OTHER_CONTENT,
    /** Number and version were signed with another content before, which this decision does not replace. */
    SIGNED_BEFORE,
    /** What is to be signed as a status list is something else. */
    NOT_A_STATUS_LIST,

    /** The signer could not be reached, did not prove that it is the one, or failed. */
    UNREACHABLE
}
