package org.sealwright.demo;

import java.time.Instant;
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
                  "metadata": {"tools": {"components": [{"type": "application", "name": "syft", "version": "1.18.0"}]}, "component": {"type": "firmware", "name": "%s", "version": "%s"}},
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

    /** A port scan in the form that nmap writes; where something is left to find, one port more than the tables list. */
    static String scan(Matter matter, Instant start, boolean oneMore) {
        String left = oneMore ? """
                <port protocol="tcp" portid="8080"><state state="open" reason="syn-ack" reason_ttl="64"/><service name="http" product="lwIP httpd" method="probed" conf="10"/></port>
                """ : "";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nmaprun>
                <nmaprun scanner="nmap" args="nmap -sS -sU -sV -p T:1-65535,U:53,123,1900,5353,5683 --script ssl-enum-ciphers -oX port-scan.xml 192.0.2.40" start="%d" version="7.95" xmloutputversion="1.05">
                <scaninfo type="syn" protocol="tcp" numservices="65535" services="1-65535"/>
                <scaninfo type="udp" protocol="udp" numservices="5" services="53,123,1900,5353,5683"/>
                <host><status state="up" reason="arp-response" reason_ttl="0"/><address addr="192.0.2.40" addrtype="ipv4"/>
                <ports><extraports state="closed" count="%d"/>
                %s<port protocol="tcp" portid="8443"><state state="open" reason="syn-ack" reason_ttl="64"/><service name="https" tunnel="ssl" method="probed" conf="10"/><script id="ssl-enum-ciphers" output=""><table key="TLSv1.2"/><table key="TLSv1.3"/></script></port>
                <port protocol="udp" portid="5353"><state state="open" reason="udp-response" reason_ttl="64"/><service name="mdns" method="probed" conf="10"/></port>
                <port protocol="udp" portid="5683"><state state="open|filtered" reason="no-response" reason_ttl="0"/><service name="coap" method="table" conf="3"/></port>
                </ports></host>
                <runstats><finished time="%d" exit="success"/><hosts up="1" down="0" total="1"/></runstats>
                </nmaprun>
                """.formatted(
                        start.getEpochSecond(),
                        oneMore ? 65_536 : 65_537,
                        left,
                        start.plusSeconds(391).getEpochSecond());
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
