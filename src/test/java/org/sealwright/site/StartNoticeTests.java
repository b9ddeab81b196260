package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class StartNoticeTests {

    @Autowired
    StartNotice notice;

    @Autowired
    TestPeople people;

    @Test
    void saysWhereThePortalIsAndWhatToDoNext() {
        people.body();
        assertThat(printed())
                .contains("Sealwright is ready: https://seal.example.org", "/sign-in", "test-data", "To stop it");
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        notice.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
