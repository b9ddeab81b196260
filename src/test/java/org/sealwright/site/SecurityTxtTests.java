package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.sealwright.platform.PublicAddress;

class SecurityTxtTests {

    @Test
    void namesTheContactAndExpiresWithinAYear() {
        PublicAddress address = Mockito.mock();
        Mockito.when(address.url("/.well-known/security.txt"))
                .thenReturn("https://seal.example.org/.well-known/security.txt");
        var controller = new WellKnownController(
                new SecurityContact("security@body.example"),
                address,
                Clock.fixed(Instant.parse("2026-03-01T13:45:00Z"), ZoneOffset.UTC));
        assertThat(controller.securityTxt().getBody()).isEqualTo("""
                Contact: mailto:security@body.example
                Expires: 2026-08-28T00:00:00Z
                Canonical: https://seal.example.org/.well-known/security.txt
                Preferred-Languages: en
                """);
    }
}
