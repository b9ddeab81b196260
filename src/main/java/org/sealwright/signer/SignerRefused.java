package org.sealwright.signer;

import org.jspecify.annotations.Nullable;

/** The signer did not sign, and nothing happened. The message is for the log; people read the sentence of the reason. */
public final class SignerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    public SignerRefused(Refusal reason, String detail) {
        this(reason, detail, null);
    }

    public SignerRefused(Refusal reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }

    static void require(boolean holds, Refusal reason, String detail) {
        if (!holds) {
            throw new SignerRefused(reason, detail);
        }
    }
}
