package org.sealwright.demo;

import java.util.Map;
import org.sealwright.catalogue.Support;

/** Small files that people attach: made up, readable, different for each product. */
final class EvidenceFiles {

    private EvidenceFiles() {}

    /** A bill of materials in CycloneDX 1.6. */
    static String materials(Matter matter) {
        return """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.6",
                  "version": 1,
                  "metadata": {"component": {"type": "firmware", "name": "%s", "version": "%s"}},
                  "components": [
                    {"type": "operating-system", "name": "%s"},
                    {"type": "library", "name": "mbedtls", "version": "3.6.2", "purl": "pkg:generic/mbedtls@3.6.2"},
                    {"type": "library", "name": "cjson", "version": "1.7.18", "purl": "pkg:generic/cjson@1.7.18"}
                  ]
                }
                """.formatted(matter.product.name(), matter.product.firmware(), matter.words.get("os"));
    }

    static String policy(Matter matter) {
        return Texts.fill("""
                Reporting vulnerabilities in products of {maker}

                Write to {contact}, encrypted if you like; the key is at {site}/security.
                We answer within two working days, and tell you every fourteen days how far we are.
                We ask for ninety days before you publish, and name you in our thanks if you wish.
                """, matter.words);
    }

    /** The reasons beside recommendations that are not met or do not apply, as the assessor went through them. */
    static String reasons(Matter matter) {
        StringBuilder text = new StringBuilder("Reasons in the statement on " + matter.product.name() + "\n\n");
        matter.claims().values().stream()
                .filter(claim -> claim.support() != Support.YES)
                .forEach(claim -> text.append(claim.provision())
                        .append("  ")
                        .append(claim.support().notation())
                        .append("  ")
                        .append(claim.detail())
                        .append('\n'));
        return text.toString();
    }

    static String scan(Matter matter, Map<String, String> bench) {
        return Texts.fill("""
                Bench of {date}, {product}, unit {serial}, firmware {firmware}
                All TCP and UDP ports, before and after set-up, and again after a reset.

                port      before   after    service
                53/udp    closed   closed
                5353/udp  open     open     discovery
                8443/tcp  closed   open     local control, TLS 1.2 and 1.3
                others    closed   closed
                """, bench);
    }

    static String capture(Matter matter, Map<String, String> bench) {
        return Texts.fill("""
                Capture of {date}, {product}, unit {serial}: one hour from power on.
                1 connection to {cloud}: TLS 1.3, X25519, ECDSA P-256 on both sides.
                0 connections elsewhere, 0 packets without encryption beside DHCP, DNS and NTP.
                Offered TLS 1.0 and 1.1 to the local server: alert 70, connection ended.
                """, bench);
    }
}
