package org.sealwright.approvals;

import java.nio.charset.StandardCharsets;
import org.sealwright.signer.Statement;

/** Statements as people read them. */
final class Texts {

    private Texts() {}

    /** The exact text of which people sign the digest. */
    static String of(Statement statement) {
        return new String(statement.bytes(), StandardCharsets.UTF_8);
    }
}
