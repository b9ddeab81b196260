package org.sealwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTests {

    private static final String SCAN = "<nmaprun scanner=\"nmap\" version=\"7.95\" start=\"1795000000\">";
    private static final String BOM = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\">";

    private final Readers readers =
            new Readers(List.of(new NmapReader(), new CycloneDxJsonReader(), new CycloneDxXmlReader()));

    static byte[] file(String name) throws IOException {
        try (InputStream in = ReadersTests.class.getResourceAsStream("/analysis/" + name)) {
            return in.readAllBytes();
        }
    }

    private Readers.Outcome read(byte[] content) throws IOException {
        return readers.read(new ByteArrayInputStream(content));
    }

    private Readers.Outcome read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The sentence that a person reads; empty where the file was read. */
    private String sentence(Readers.Outcome outcome) throws IOException {
        if (outcome.problem() == null) {
            return "";
        }
        Properties words = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/messages/analysis.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return MessageFormat.format(
                words.getProperty(outcome.problem().key()),
                outcome.problem().arguments().toArray());
    }

    private static List<Observation> of(Readers.Outcome outcome, Observation.Kind kind) {
        return outcome.notes().observations().stream()
                .filter(o -> o.kind() == kind)
                .toList();
    }

    @Test
    void readsAScanAsTheFileHasIt() throws IOException {
        Readers.Outcome outcome = read(file("hub-scan.xml"));
        assertThat(outcome.how()).isEqualTo(Reading.Outcome.READ);
        assertThat(outcome.reader()).isEqualTo("nmap-xml");
        assertThat(outcome.notes().tool()).isEqualTo("nmap");
        assertThat(outcome.notes().toolVersion()).isEqualTo("7.95");
        assertThat(outcome.notes().madeAt()).isEqualTo(Instant.parse("2026-11-18T11:06:40Z"));
        assertThat(of(outcome, Observation.Kind.HOST))
                .extracting(Observation::subject)
                .containsExactly("192.0.2.20");
        assertThat(of(outcome, Observation.Kind.TRIED))
                .extracting(Observation::subject, o -> o.detail("ports"))
                .containsExactly(tuple("tcp", "1-65535"), tuple("udp", "53,5353,5683"));
        assertThat(of(outcome, Observation.Kind.PORT))
                .extracting(Observation::subject)
                .containsExactly("tcp/23", "tcp/554", "tcp/8443", "udp/5683");
        assertThat(of(outcome, Observation.Kind.PORT).get(1).details())
                .isEqualTo(Map.of(
                        "host", "192.0.2.20", "state", "open", "service", "rtsp", "method", "table", "conf", "3"));
        assertThat(of(outcome, Observation.Kind.PORT).get(2).details())
                .containsEntry("tunnel", "ssl")
                .containsEntry("tls", "TLSv1.0 TLSv1.2")
                .containsEntry("version", "1.4.59");
        assertThat(of(outcome, Observation.Kind.PORT).get(3).detail("state")).isEqualTo("open|filtered");
        assertThat(of(outcome, Observation.Kind.OTHER_PORTS))
                .extracting(Observation::subject, o -> o.detail("count"))
                .containsExactly(tuple("closed", "65531"), tuple("filtered", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-materials.json", "hub-materials.xml"})
    void readsABillOfMaterialsInBothForms(String name) throws IOException {
        Readers.Outcome outcome = read(file(name));
        assertThat(sentence(outcome)).isEmpty();
        assertThat(outcome.notes().tool()).isIn("syft", "bommaker");
        assertThat(outcome.notes().madeAt()).isEqualTo(Instant.parse("2026-11-17T07:30:00Z"));
        assertThat(of(outcome, Observation.Kind.PRODUCT))
                .containsExactly(new Observation(
                        Observation.Kind.PRODUCT, "Hearth Hub 2", Map.of("type", "firmware", "version", "4.2.0")));
        assertThat(of(outcome, Observation.Kind.COMPONENT))
                .containsExactlyInAnyOrder(
                        new Observation(
                                Observation.Kind.COMPONENT,
                                "mbedtls",
                                Map.of(
                                        "type", "library",
                                        "group", "arm",
                                        "version", "3.6.2",
                                        "purl", "pkg:generic/mbedtls@3.6.2")),
                        new Observation(
                                Observation.Kind.COMPONENT, "everest", Map.of("type", "library", "version", "1.0")),
                        new Observation(
                                Observation.Kind.COMPONENT, "cjson", Map.of("type", "library", "version", "1.7.18")));
    }

    @Test
    void saysOfOtherFormatsWhatItReads() throws IOException {
        Readers.Outcome outcome = read("port 554/tcp open\n");
        assertThat(outcome.how()).isEqualTo(Reading.Outcome.UNKNOWN);
        assertThat(sentence(outcome))
                .isEqualTo("Not read: the portal reads nmap XML and CycloneDX JSON or XML, and this is none of them.");
    }

    @Test
    void fetchesNothingAndExpandsNothing() throws IOException {
        String fetching = "<?xml version=\"1.0\"?><!DOCTYPE nmaprun SYSTEM \"http://127.0.0.1:1/nmap.dtd\" ["
                + "<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>" + SCAN;
        assertThat(sentence(read(fetching + "<host>&secret;</host></nmaprun>")))
                .isEqualTo("Not read: it uses entities of its own, which are not followed. Export it without them.");
        assertThat(sentence(read(fetching + "<host><address addr=\"&secret;\"/></host></nmaprun>")))
                .startsWith("Not read: it uses entities");
        assertThat(sentence(read("<!DOCTYPE bom [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + BOM
                        + "<components><component><name>&b;</name></component></components></bom>")))
                .startsWith("Not read: it uses entities");
        Readers.Outcome named = read("<!DOCTYPE nmaprun SYSTEM \"http://127.0.0.1:1/nmap.dtd\">" + SCAN + "</nmaprun>");
        assertThat(sentence(named)).isEmpty();
    }

    @Test
    void saysWhereABrokenFileBreaks() throws IOException {
        assertThat(sentence(read(SCAN + "\n<host>\n<ports>")))
                .isEqualTo("Not read: the XML is broken at line 3. Was the file cut off?");
        assertThat(sentence(read("{\n\"bomFormat\": \"CycloneDX\",\n\"components\": [{\"name\": \"a\"}")))
                .isEqualTo("Not read: the JSON is broken at line 3. Was the file cut off?");
        assertThat(sentence(read("{\"bomFormat\": \"CycloneDX\"} and more")))
                .startsWith("Not read: the JSON is broken");
        assertThat(sentence(read("{\"bomFormat\": \"Other\"}"))).contains("does not begin like");
        assertThat(sentence(read(SCAN + "<host" + " a=\"\"".repeat(2) + "/>"))).contains("broken at line 1");
        StringBuilder attributes = new StringBuilder(SCAN + "<host");
        for (int i = 0; i < 11_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(sentence(read(attributes + "/>")))
                .isEqualTo("Not read: an element has more or longer names than any tool writes.");
        assertThat(sentence(read("<x><nmaprun/></x>"))).contains("its outermost element is not nmaprun");
    }

    @Test
    void endsWhatIsNestedTooDeep() throws IOException {
        assertThat(sentence(read(SCAN + "<host>".repeat(200))))
                .isEqualTo("Not read: its elements are nested more than 90 deep.");
        assertThat(sentence(read(BOM + "<components><component>".repeat(80)))).contains("nested more than 90 deep");
        assertThat(sentence(read("{\"bomFormat\":\"CycloneDX\",\"components\":"
                        + "[{\"name\":\"a\",\"components\":".repeat(5_000))))
                .startsWith("Not read: it is nested more than 90 deep");
        assertThat(sentence(read("{\"bomFormat\":\"CycloneDX\",\"x\":" + "[".repeat(100_000))))
                .startsWith("Not read: it is nested more than 90 deep");
    }

    @Test
    void readsOtherEncodings() throws IOException {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?>" + BOM
                + "<components><component><name>gerät</name></component></components></bom>";
        assertThat(of(read(text.getBytes(StandardCharsets.ISO_8859_1)), Observation.Kind.COMPONENT))
                .extracting(Observation::subject)
                .containsExactly("gerät");
        assertThat(of(read("\uFEFF" + text.replace("ISO-8859-1", "no-such-thing")), Observation.Kind.COMPONENT))
                .extracting(Observation::subject)
                .containsExactly("gerät");
    }

    @Test
    void endsWhatIsTooLarge() throws IOException {
        byte[] row = "<host><status state=\"up\"/></host>\n".getBytes(StandardCharsets.UTF_8);
        assertThat(sentence(readers.read(new Endless(SCAN, row))))
                .isEqualTo("Not read: the file is larger than 32 MiB.");
        byte[] value = "a".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThat(sentence(readers.read(new Endless(SCAN + "<host comment=\"", value))))
                .isEqualTo("Not read: one of its values or comments is longer than 1 MiB.");
        assertThat(sentence(
                        readers.read(new Endless("{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"", value))))
                .endsWith("one of its values is longer than 1 MiB.");
        byte[] item = "{\"name\":\"a\"},".getBytes(StandardCharsets.UTF_8);
        assertThat(sentence(readers.read(new Endless("{\"bomFormat\":\"CycloneDX\",\"components\":[", item))))
                .isEqualTo("Not read: the file is larger than 32 MiB.");
    }

    @Test
    void keepsAsManyObservationsAsItSaysAndHowManyItLeftOut() throws IOException {
        String many = "{\"bomFormat\":\"CycloneDX\",\"components\":[" + "{\"name\":\"a\"},".repeat(Notes.MOST + 4)
                + "{\"name\":\"b\"}]}";
        Readers.Outcome outcome = read(many);
        assertThat(of(outcome, Observation.Kind.COMPONENT)).hasSize(Notes.MOST);
        assertThat(of(outcome, Observation.Kind.LEFT_OUT))
                .extracting(Observation::subject)
                .containsExactly("5");
    }

    @Test
    void keepsNoControlCharactersAndNoNameWithoutEnd() throws IOException {
        Readers.Outcome outcome = read(
                "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"a\\u0000\\u202Eb\\n\\uD800c\"},{\"name\":\""
                        + "x".repeat(1_000) + "\"},{\"name\":\"\\u0000\"},{\"name\":7},8,[\"n\"]]}");
        assertThat(of(outcome, Observation.Kind.COMPONENT))
                .extracting(Observation::subject)
                .containsExactly("a b c", "x".repeat(400));
    }

    @Test
    void leavesATroubledStreamToBeTriedAgain() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(SCAN.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                if (count < 0) {
                    throw new IOException("the database went away");
                }
                return count;
            }
        };
        assertThatIOException().isThrownBy(() -> readers.read(broken));
    }

    /** Whatever somebody does to a file, its reading ends with a result and never with an exception. */
    @Property(tries = 300)
    void survivesEveryMutilation(
            @ForAll @Size(max = 20) List<@IntRange(max = 4_000) Integer> places,
            @ForAll @Size(min = 1, max = 20) byte[] values,
            @ForAll @IntRange(max = 2) int which)
            throws IOException {
        byte[] content = file(List.of("hub-scan.xml", "hub-materials.json", "hub-materials.xml")
                .get(which));
        for (int i = 0; i < places.size(); i++) {
            content[places.get(i) % content.length] = values[i % values.length];
        }
        Readers.Outcome outcome = read(content);
        if (outcome.how() == Reading.Outcome.READ) {
            assertThat(outcome.problem()).isNull();
        } else {
            assertThat(sentence(outcome)).startsWith("Not read: ");
            assertThat(outcome.notes().observations()).isEmpty();
        }
    }

    /** A beginning, then the same bytes without end. */
    private static class Endless extends InputStream {

        private final byte[] beginning;
        private final byte[] again;
        private long position;

        Endless(String beginning, byte[] again) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.again = again;
        }

        @Override
        public int read() {
            long at = position++;
            return at < beginning.length ? beginning[(int) at] : again[(int) ((at - beginning.length) % again.length)];
        }
    }
}
