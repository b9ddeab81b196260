package org.sealwright.keys;

/** This node does not hold the key that signs now. It signs nothing, and makes no other key: people have to bring it. */
public class KeyLackingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyLackingException(PublishedKey key) {
        super("This node lacks the key " + key.kid() + ", which signs for " + key.purpose() + " since "
                + key.notBefore());
    }
}
