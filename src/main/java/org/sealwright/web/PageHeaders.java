package org.sealwright.web;

/** Headers that every page carries, whoever writes them. */
public final class PageHeaders {

    /** No inline script, no inline style, nothing from elsewhere. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private PageHeaders() {}
}
