package org.sealwright.testing;

import java.util.List;
import org.sealwright.verification.SealNumber;

/** Every public page. Whoever makes one adds its address here, and it is tried in every language. */
public final class PublicPages {

    private static final List<String> ALL = List.of(
            "/",
            "/seals?q=plug",
            "/seals?q=nothing-of-that-name",
            "/seals/{seal}",
            "/seals/{seal}?firmware=0.1",
            "/s/{seal}",
            "/seals/{seal}?print=1",
            "/compare",
            "/compare?seal={seal}&seal=0000-0000-00&seal=x",
            "/seals/{seal}/history",
            "/seals/{seal}/history?on=2026-05-03",
            "/seals/K7M2-Q9XR-1E",
            "/seals/0000-0000-00",
            "/01/04012300000055",
            "/verify",
            "/mark",
            "/report",
            "/report?kind=VULNERABILITY&seal={seal}",
            "/report/thanks",
            "/misuse",
            "/seals/{seal}?via=badge",
            "/manufacturers",
            "/criteria",
            "/criteria/en-303-645-v3.1.3",
            "/criteria/en-303-645-v2.1.1/5.3-4",
            "/criteria/en-303-645-v3.1.3/5.3-4",
            "/criteria/en-303-645-v3.1.3/5.1-1",
            "/criteria/ts-103-645-v1.1.1/4.1-1",
            "/criteria/nothing");

    private PublicPages() {}

    /** @param seal that the pages of a seal are of */
    public static List<String> of(SealNumber seal) {
        return ALL.stream().map(page -> page.replace("{seal}", seal.value())).toList();
    }
}
