package org.sealwright.verification;

/** What the signature of a long QR code says. None of them says anything of the seal's state. */
public enum PackagingFinding {
    /** The body once issued this code. */
    ISSUED_ONCE,
    /** It cannot be read, was changed, or was signed outside its key's time. */
    BROKEN,
    /** None of the keys at hand is the one that it names. */
    UNKNOWN_KEY,
    /** Its key may be in wrong hands: the code counts only if the log had it before. */
    NEEDS_THE_LOG,
    /** There were no keys to check it with. */
    UNAVAILABLE
}
