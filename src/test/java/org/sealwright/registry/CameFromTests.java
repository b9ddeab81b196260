package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameFromTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, ''",
                "'', ''",
                "https://Shop.Example/lamp?id=3, shop.example",
                "https://shop.example:8443/, shop.example",
                "http://xn--shp-hoa.example/, xn--shp-hoa.example",
                "https://shöp.example/, ''",
                "https://user@shop.example/, shop.example",
                "https://seal.example.org/mark, ''",
                "javascript:alert(1), ''",
                "'https://shop.example/ <script>', ''",
                "'https://<script>/', ''",
                "file:///etc/passwd, ''",
                "https://[::1]/, ''",
            })
    void namesAHostAndNothingElse(String referer, String host) {
        assertThat(CameFrom.of(referer, "seal.example.org:443").host()).isEqualTo(host);
    }
}
