package org.sealwright.web;

/** Headers that every page carries, whoever writes them, and those of what people sent in. */
public final class PageHeaders {

    /** No inline script, no inline style but the one of public pages, nothing from elsewhere. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' " + PublicStyles.source()
            + "; worker-src 'self'; manifest-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /** The camera is for scanning a code on the page that does so; nothing else is asked for. */
    public static final String PERMISSIONS_POLICY = "camera=(self), microphone=(), geolocation=(), payment=()";

    /** Of files that people sent in: they can do nothing in a browser, with no script, no frame and no origin. */
    public static final String SANDBOX = "sandbox; default-src 'none'";

    private PageHeaders() {}
}
