package org.sealwright.keys;

/** Where the private half of a key is kept. */
public enum KeyPlace {
    /** The key store file in the data folder. */
    PKCS12,
    /** A hardware security module, which signs itself and gives no key away. */
    PKCS11,
    /** A signer in a process of its own; the portal has the public half. */
    SIGNER
}
