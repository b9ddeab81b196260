package org.sealwright.assessments.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sealwright.analysis.Observation;
import org.sealwright.analysis.Observation.Kind;
import org.sealwright.assessments.meeting.Meeting.Planned;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;

class MeetingTests {

    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();
    private static final Method EARLIER =
            CatalogueFixture.catalogue().methodFor(EditionId.EN_303_645_V2_1_1).orElseThrow();
    private static final List<Planned> PLAN = List.of(
            new Planned("5.3-1-1", "5.3-1", false),
            new Planned("5.3-1-2", "5.3-1", true),
            new Planned("5.5-1-1", "5.5-1", false),
            new Planned("5.5-1-2", "5.5-1", true),
            new Planned("5.6-1-1", "5.6-1", false),
            new Planned("5.6-1-2", "5.6-1", true));

    private static Source source(String name) {
        return new Source(
                UUID.nameUUIDFromBytes(name.getBytes()),
                name,
                "nmap 7.95",
                Instant.parse("2026-11-18T11:06:40Z"),
                true);
    }

    private static Observation port(String subject, String service, String... more) {
        Map<String, String> details = new HashMap<>(Map.of("state", "open", "service", service, "method", "probed"));
        for (int i = 0; i < more.length; i += 2) {
            details.put(more[i], more[i + 1]);
        }
        return new Observation(Kind.PORT, subject, details);
    }

    private static Observation component(String name, String version) {
        return new Observation(Kind.COMPONENT, name, Map.of("version", version));
    }

    private static final Observation HOST = new Observation(Kind.HOST, "192.0.2.20", Map.of());
    private static final Observation TRIED = new Observation(Kind.TRIED, "tcp", Map.of("ports", "1-65535"));

    private static IxitRow row(String id, String description, String status) {
        return IxitRow.of(id, Map.of("Description", description, "Status", status));
    }

    private static Statement states(Method method, String table, IxitRow... rows) {
        return new Statement(method, new IxitContent(Map.of(table, IxitContent.Table.of(rows))), Set.of());
    }

    private static List<Suggestion> meet(Statement statement, Observation... seen) {
        return Meeting.of(statement, PLAN, List.of(new Seen(source("scan.xml"), List.of(seen))));
    }

    private static List<Rule> rules(Statement statement, Observation... seen) {
        return meet(statement, seen).stream().map(Suggestion::rule).toList();
    }

    @Test
    void proposesAPortThatNoRowLists() {
        Statement statement =
                states(METHOD, "28-LogIntf", row("LogIntf-Local", "HTTPS server on TCP 8443.", "enabled"));
        List<Suggestion> all =
                meet(statement, HOST, port("tcp/554", "x-video", "method", "table"), port("tcp/8443", "https"));
        assertThat(all)
                .extracting(Suggestion::rule, Suggestion::about, Suggestion::sureness, Suggestion::table)
                .containsExactly(
                        tuple(Rule.UNLISTED_INTERFACE, List.of("554", "TCP", "x-video"), Sureness.SEEN, "28-LogIntf"));
        assertThat(all.getFirst().cases()).containsExactly(new Suggestion.PlannedFor("5.6-1-2", "5.6-1"));
        assertThat(all.getFirst().sources()).containsExactly(source("scan.xml"));
    }

    @Test
    void looksIntoTheTableOfTheEarlierMethodToo() {
        assertThat(meet(
                        states(EARLIER, "15-Intf", row("Intf-1", "Web server, port 80", "enabled")),
                        HOST,
                        port("tcp/23", "telnet")))
                .extracting(Suggestion::rule, Suggestion::table)
                .contains(tuple(Rule.UNLISTED_INTERFACE, "15-Intf"));
    }

    @Test
    void takesAServiceByNameOnlyWhereTheRowNamesNoPort() {
        assertThat(rules(
                        states(METHOD, "28-LogIntf", row("LogIntf-D", "mDNS announcement.", "enabled")),
                        port("udp/5353", "zeroconf")))
                .isEmpty();
        assertThat(rules(
                        states(METHOD, "28-LogIntf", row("LogIntf-S", "SSH on TCP 2222.", "enabled")),
                        port("tcp/22", "ssh")))
                .containsExactly(Rule.UNLISTED_INTERFACE);
        assertThat(rules(
                        states(METHOD, "28-LogIntf", row("LogIntf-C", "SSH client for outbound backups.", "enabled")),
                        port("tcp/22", "ssh")))
                .containsExactly(Rule.UNLISTED_INTERFACE);
    }

    @Test
    void proposesAnOpenPortThatIsSaidToBeDisabled() {
        Statement statement = states(METHOD, "28-LogIntf", row("LogIntf-Diag", "Diagnosis on TCP 9000.", "disabled"));
        assertThat(meet(statement, port("tcp/9000", "unknown")))
                .extracting(Suggestion::rule, Suggestion::rows)
                .containsExactly(tuple(Rule.DISABLED_INTERFACE, List.of("LogIntf-Diag")));
    }

    @Test
    void proposesWhatSpeaksWithoutEncryptionAndSaysWhetherItWasAsked() {
        Statement statement =
                states(METHOD, "28-LogIntf", row("LogIntf-W", "Web page on TCP ports 80 and 8080.", "enabled"));
        assertThat(meet(statement, port("tcp/80", "http"), port("tcp/8080", "http-proxy", "method", "table")))
                .extracting(Suggestion::rule, Suggestion::sureness, Suggestion::rows)
                .containsExactly(
                        tuple(Rule.CLEARTEXT, Sureness.SEEN, List.of("LogIntf-W")),
                        tuple(Rule.CLEARTEXT, Sureness.GUESSED, List.of("LogIntf-W")));
        assertThat(rules(statement, port("tcp/80", "http", "tunnel", "ssl"))).isEmpty();
    }

    @Test
    void proposesVersionsOfTlsThatWereGivenUp() {
        Statement statement = states(METHOD, "11-SecComMech", row("SecComMech-Local", "HTTPS", "TLS 1.2 and 1.3 only"));
        List<Suggestion> all = meet(statement, port("tcp/8443", "http", "tunnel", "ssl", "tls", "TLSv1.0 TLSv1.2"));
        assertThat(all)
                .filteredOn(s -> s.rule() == Rule.OUTDATED_TLS)
                .extracting(Suggestion::about, Suggestion::table)
                .containsExactly(tuple(List.of("8443", "TCP", "https", "TLSv1.0"), "11-SecComMech"));
        assertThat(rules(statement, port("tcp/8443", "https", "tls", "TLSv1.2 TLSv1.3")))
                .doesNotContain(Rule.OUTDATED_TLS);
    }

    @Test
    void saysWhichListedPortDidNotAnswerOnlyWhereItWasTried() {
        Statement statement = states(
                METHOD,
                "28-LogIntf",
                row("LogIntf-A", "Server on TCP 8443", "enabled"),
                row("LogIntf-B", "Server on UDP 5683", "enabled"),
                row("LogIntf-C", "Outbound to TCP 443 of the cloud", "enabled"),
                row("LogIntf-D", "Debug on TCP 9000", "disabled"));
        assertThat(meet(statement, HOST, TRIED))
                .extracting(Suggestion::rule, Suggestion::rows, Suggestion::sureness)
                .containsExactly(tuple(Rule.SILENT_INTERFACE, List.of("LogIntf-A"), Sureness.SILENCE));
        assertThat(rules(statement, HOST, TRIED, port("tcp/8443", "https"))).isEmpty();
        assertThat(rules(statement, TRIED)).isEmpty();
        assertThat(rules(statement, HOST, TRIED, new Observation(Kind.HOST, "192.0.2.21", Map.of())))
                .isEmpty();
    }

    @Test
    void takesTheUsualProtocolWhereARowGivesANumberAlone() {
        Statement statement = states(
                METHOD,
                "28-LogIntf",
                row("LogIntf-A", "Web server (port 80)", "enabled"),
                row("LogIntf-B", "DNS server (port 53)", "enabled"));
        assertThat(meet(statement, HOST, TRIED)).extracting(Suggestion::rows).containsExactly(List.of("LogIntf-A"));
        assertThat(rules(statement, HOST, TRIED, port("udp/80", "unknown"))).isEmpty();
        assertThat(meet(statement, HOST, new Observation(Kind.TRIED, "udp", Map.of("ports", "53,80"))))
                .extracting(Suggestion::rows)
                .containsExactly(List.of("LogIntf-B"));
    }

    @Test
    void callsServicesInATunnelAsPeopleDo() {
        assertThat(meet(
                        states(METHOD, "28-LogIntf"),
                        port("tcp/9443", "http-alt", "tunnel", "ssl"),
                        port("tcp/9444", "https-alt", "tunnel", "ssl")))
                .extracting(s -> s.about().getLast())
                .containsExactly("https-alt", "https-alt");
    }

    @Test
    void proposesNothingOfAPortThatMayBeOpen() {
        assertThat(rules(
                        states(METHOD, "28-LogIntf"),
                        HOST,
                        port("udp/5683", "coap", "state", "open|filtered", "method", "table")))
                .isEmpty();
    }

    @Test
    void namesTheMachineWhereAScanFoundSeveral() {
        assertThat(meet(
                        states(METHOD, "28-LogIntf"),
                        HOST,
                        new Observation(Kind.HOST, "192.0.2.21", Map.of()),
                        port("tcp/9999", "abyss", "host", "192.0.2.21")))
                .extracting(Suggestion::about)
                .containsExactly(List.of("9999", "TCP", "abyss @ 192.0.2.21"));
    }

    @Test
    void meetsABillOfMaterialsWithTheComponents() {
        Statement statement = states(
                METHOD,
                "6-SoftComp",
                IxitRow.of("SoftComp-Tls", Map.of("Description", "mbed TLS library (mbedtls 3.6.1).")),
                IxitRow.of("SoftComp-Json", Map.of("Description", "cJSON, version 1.7")),
                IxitRow.of("SoftComp-Rom", Map.of("Description", "Boot ROM.")));
        List<Suggestion> all = meet(
                statement,
                component("mbedtls", "3.6.2"),
                component("cjson", "1.7.18"),
                component("github.com/lwip-tcpip/lwip", "2.2.0"),
                component("zlib", "1.3"));
        assertThat(all)
                .extracting(Suggestion::rule, Suggestion::rows, Suggestion::names)
                .containsExactly(
                        tuple(Rule.UNLISTED_COMPONENTS, List.of(), List.of("github.com/lwip-tcpip/lwip", "zlib")),
                        tuple(Rule.UNMET_COMPONENTS, List.of("SoftComp-Rom"), List.of()),
                        tuple(Rule.COMPONENT_VERSION, List.of("SoftComp-Tls"), List.of()));
        assertThat(all.getLast().about()).containsExactly("mbedtls", "3.6.2", "3.6.1", "SoftComp-Tls");
        assertThat(all).extracting(Suggestion::sureness).containsOnly(Sureness.WORDS);
        assertThat(all.getLast().cases()).containsExactly(new Suggestion.PlannedFor("5.3-1-1", "5.3-1"));
    }

    @Test
    void proposesABillOfAnotherFirmware() {
        Observation product =
                new Observation(Kind.PRODUCT, "Hearth Hub 2", Map.of("type", "firmware", "version", "v4.2.0"));
        var bench = new Statement(METHOD, IxitContent.empty(), Set.of("4.2.1"));
        assertThat(meet(bench, product))
                .extracting(Suggestion::rule, Suggestion::about)
                .containsExactly(tuple(Rule.OTHER_FIRMWARE, List.of("Hearth Hub 2", "v4.2.0", "4.2.1")));
        assertThat(rules(new Statement(METHOD, IxitContent.empty(), Set.of("4.2.0")), product))
                .isEmpty();
        assertThat(rules(new Statement(METHOD, IxitContent.empty(), Set.of()), product))
                .isEmpty();
    }

    @Test
    void proposesAServiceOfAnotherVersionThanTheBillOfMaterials() {
        var scan = new Seen(
                source("scan.xml"),
                List.of(
                        HOST,
                        port("tcp/22", "ssh", "product", "Dropbear sshd", "version", "2022.83"),
                        port("tcp/443", "https", "product", "lighttpd", "version", "1.4.59 (Debian)"),
                        port("tcp/81", "http", "product", "thttpd", "version", "2.29")));
        var bill = new Seen(
                source("bom.json"),
                List.of(component("dropbear", "2024.85"), component("lighttpd", "v1.4.59"), component("zlib", "1.3")));
        List<Suggestion> all = Meeting.of(states(METHOD, "6-SoftComp"), PLAN, List.of(scan, bill));
        assertThat(all)
                .filteredOn(s -> s.rule() == Rule.SERVICE_VERSION)
                .extracting(Suggestion::about, Suggestion::sources)
                .containsExactly(tuple(
                        List.of("22", "TCP", "Dropbear sshd", "2022.83", "2024.85"),
                        List.of(source("scan.xml"), source("bom.json"))));
        List<Observation> twoHosts = new ArrayList<>(scan.observations());
        twoHosts.add(new Observation(Kind.HOST, "192.0.2.9", Map.of()));
        assertThat(Meeting.of(states(METHOD, "6-SoftComp"), PLAN, List.of(new Seen(source("net.xml"), twoHosts), bill)))
                .noneMatch(s -> s.rule() == Rule.SERVICE_VERSION);
    }

    @Test
    void isOneSuggestionWhereTwoFilesSayTheSame() {
        var first = new Seen(source("one.xml"), List.of(port("tcp/554", "x-video")));
        var second = new Seen(source("two.xml"), List.of(port("tcp/554", "x-video"), port("tcp/555", "x-other")));
        List<Suggestion> all = Meeting.of(states(METHOD, "28-LogIntf"), PLAN, List.of(first, second));
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().sources()).containsExactly(source("one.xml"), source("two.xml"));
        assertThat(all).extracting(Suggestion::key).doesNotHaveDuplicates();
    }

    @Test
    void concernsNoCaseWhereNoneIsPlanned() {
        List<Suggestion> all = Meeting.of(
                states(METHOD, "28-LogIntf"),
                List.of(),
                List.of(new Seen(source("a"), List.of(port("tcp/554", "rtsp")))));
        assertThat(all).hasSize(2).allMatch(s -> s.cases().isEmpty());
    }

    /** Each rule has its sentences for both sides; a page without them would show a code. */
    @Test
    void hasWordsForEveryRule() throws IOException {
        var words = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/assessments.properties")) {
            words.load(in);
        }
        for (Rule rule : Rule.values()) {
            String key = "assessments.suggestion." + rule;
            assertThat(words.stringPropertyNames()).contains(key, key + ".next", key + ".mend");
        }
        for (Sureness sureness : Sureness.values()) {
            assertThat(words.stringPropertyNames())
                    .contains(
                            "assessments.suggestion.sureness." + sureness,
                            "assessments.suggestion.sureness-hint." + sureness);
        }
    }

    /** Every open port is either listed by its number, or proposed; a port that may be open never is. */
    @Property(tries = 200)
    void proposesExactlyTheOpenPortsThatNoRowNames(
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 40) Integer> open,
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 40) Integer> stated,
            @ForAll @Size(max = 12) Set<@IntRange(min = 41, max = 60) Integer> unsure) {
        List<Observation> seen = new ArrayList<>();
        open.forEach(p -> seen.add(port("tcp/" + p, "unknown")));
        unsure.forEach(p -> seen.add(port("tcp/" + p, "unknown", "state", "open|filtered")));
        IxitRow[] rows = stated.stream()
                .map(p -> row("LogIntf-" + p, "Server on TCP " + p, "enabled"))
                .toArray(IxitRow[]::new);
        List<String> proposed = meet(states(METHOD, "28-LogIntf", rows), seen.toArray(Observation[]::new)).stream()
                .filter(s -> s.rule() == Rule.UNLISTED_INTERFACE)
                .map(s -> s.about().getFirst())
                .toList();
        assertThat(proposed)
                .containsExactlyInAnyOrderElementsOf(open.stream()
                        .filter(p -> !stated.contains(p))
                        .map(String::valueOf)
                        .toList());
    }

    /** The order of files and of what is in them changes neither the suggestions nor their keys. */
    @Property(tries = 100)
    void doesNotDependOnOrder(
            @ForAll @Size(max = 15) List<@IntRange(min = 1, max = 30) Integer> ports, @ForAll long seed) {
        List<Observation> seen = new ArrayList<>(List.of(HOST, TRIED));
        ports.forEach(p -> seen.add(port("tcp/" + p, p % 2 == 0 ? "http" : "unknown")));
        ports.forEach(p -> seen.add(component("part-" + p, "1." + p)));
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        tables.put("28-LogIntf", IxitContent.Table.of(row("LogIntf-A", "TCP 4, 6 and 8", "enabled")));
        tables.put("6-SoftComp", IxitContent.Table.of(row("SoftComp-A", "part-3 1.4", "x")));
        var statement = new Statement(METHOD, new IxitContent(tables), Set.of("1"));
        List<Suggestion> one = meet(statement, seen.toArray(Observation[]::new));
        Collections.shuffle(seen, new Random(seed));
        List<Suggestion> other = meet(statement, seen.toArray(Observation[]::new));
        assertThat(other)
                .extracting(Suggestion::key)
                .containsExactlyInAnyOrderElementsOf(
                        one.stream().map(Suggestion::key).toList());
        assertThat(one).extracting(Suggestion::key).doesNotHaveDuplicates();
    }
}
