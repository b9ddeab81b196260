package org.sealwright.organisations;

/** An Argon2id hash (RFC 9106) of an accepted password. It never shows in a text. */
record PasswordHash(String value) {

    PasswordHash {
        if (!value.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("Not an Argon2id hash");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[]";
    }
}
