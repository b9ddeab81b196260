package org.sealwright.assessments.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS server on TCP 8443 for the app; accepts JSON. | tcp 8443",
                "an internal HTTP server (Port 80) acting as | any 80",
                "Listens on 554/tcp and 5353/udp. | tcp 554, udp 5353",
                "ports 80 and 443, and TCP port 22. | tcp 22, any 80, any 443",
                "UDP ports 5000-5010, 6000 | udp 5000-5010, udp 6000",
                "tcp/8080 | tcp 8080",
                "port: 1883 | any 1883",
                "https://hub.local:9443/setup | tcp 9443",
                "TLS 1.2 over TCP, IPv4 and IPv6 | ''",
                "TCP 1.5 times | ''",
                "Port 70000 and port 0-65535 | any 0-65535",
                "The 4 USB ports, 12:30 | ''",
                "at 192.0.2.1:80 | ''"
            })
    void readsWhatPeopleWrite(String text, String expected) {
        String found = Ports.in(text).stream()
                .map(p -> (p.protocol().isEmpty() ? "any" : p.protocol()) + " " + p.first()
                        + (p.last() == p.first() ? "" : "-" + p.last()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        assertThat(found.split(", ")).containsExactlyInAnyOrder(expected.split(", "));
    }

    @Property
    void findsEveryPortInTheUsualForms(@ForAll @IntRange(max = 65_535) int port, @ForAll boolean tcp) {
        String protocol = tcp ? "tcp" : "udp";
        for (String text : new String[] {
            protocol + " " + port,
            port + "/" + protocol,
            protocol.toUpperCase() + " port " + port + ".",
            "a " + protocol + "/" + port + " b"
        }) {
            assertThat(Ports.in("Serves " + text)).containsExactly(new Ports.Range(protocol, port, port));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "tcp", "tcp port", "ports 1,", "tcp 1 and", "1", "1 /", "port number", "https://a"})
    void isNotHeldUpByBlanks(String before) {
        String hostile = (before + " ".repeat(20_000)).repeat(5);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Ports.in(hostile));
        assertThat(Ports.in(before + " " + "1,".repeat(10_000))).hasSizeLessThan(200);
    }

    /** Whatever somebody wrote, reading it ends soon and gives ports that there are. */
    @Property
    void readsAnyText(@ForAll String text) {
        assertThat(Ports.in(text + " tcp 1, 2, 3" + text))
                .allMatch(p -> 0 <= p.first() && p.first() <= p.last() && p.last() <= 65_535);
    }
}
