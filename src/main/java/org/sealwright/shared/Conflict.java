package org.sealwright.shared;

/** Somebody else changed the same thing meanwhile (409); nothing was saved and nothing typed is lost. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String what) {
        super(what);
    }
}
