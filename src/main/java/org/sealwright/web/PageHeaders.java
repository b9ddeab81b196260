package org.sealwright.web;

/** Headers that every page carries, whoever writes them. */
public final class PageHeaders {

    /** No inline script, no inline style, nothing from elsewhere. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    /** The camera is for scanning a code on the page that does so; nothing else is asked for. */
    public static final String PERMISSIONS_POLICY = "camera=(self), microphone=(), geolocation=(), payment=()";

    private PageHeaders() {}
}
