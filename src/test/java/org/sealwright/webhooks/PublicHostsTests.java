package org.sealwright.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::1"
            })
    void callsNoAddressOfThisMachineOrOfANetworkBehindIt(String address) throws Exception {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "172.15.0.1",
                "100.128.0.1",
                "192.167.1.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void callsPublicOnes(String address) throws Exception {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameOfWhichOneAddressIsNotPublic() throws Exception {
        InetAddress[] mixed = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
        PublicHosts hosts = new PublicHosts(answering(mixed), false);
        assertThatExceptionOfType(PublicHosts.NotPublicException.class).isThrownBy(() -> hosts.resolve("shop.example"));
    }

    @Test
    void refusesANameWithoutAnAddress() {
        PublicHosts hosts = new PublicHosts(answering(new InetAddress[0]), false);
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> hosts.resolve("shop.example"));
    }

    private static DnsResolver answering(InetAddress[] addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses.clone();
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
