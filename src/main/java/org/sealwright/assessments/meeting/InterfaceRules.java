package org.sealwright.assessments.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sealwright.analysis.Observation;
import org.sealwright.assessments.meeting.Proposing.Found;
import org.sealwright.catalogue.IxitRow;

/**
 * Open ports against the table of interfaces. {@code open|filtered} means that nobody answered, so that it is neither open nor
 * silent. A row lists a port by its number; by the name of its service only where the row names no port at all.
 */
final class InterfaceRules {

    private static final Set<String> GIVEN_UP = Set.of("SSLv2", "SSLv3", "TLSv1.0", "TLSv1.1");

    private static final Set<Integer> USUALLY_UDP = Set.of(53, 67, 68, 69, 123, 161, 500, 1900, 4500, 5353, 5683, 5684);

    private final Proposing proposing;
    private final Seen file;
    private final String table;
    private final List<Listed> listed;
    private final boolean severalHosts;

    InterfaceRules(Proposing proposing) {
        this.proposing = proposing;
        this.file = proposing.file();
        this.table = proposing.statement().interfaces();
        this.listed = proposing.statement().rows(table).stream().map(Listed::of).toList();
        this.severalHosts = file.of(Observation.Kind.HOST).size() > 1;
    }

    /** A row with what it says of ports. */
    private record Listed(IxitRow row, String words, List<Ports.Range> ports) {

        static Listed of(IxitRow row) {
            String words = Statement.words(row);
            return new Listed(row, words, Ports.in(words));
        }
    }

    /** An open port. */
    private record Open(String protocol, int number, String service, boolean asked, Observation noted) {

        static Open of(Observation noted) {
            String[] subject = noted.subject().split("/");
            boolean tunnelled = noted.detail("tunnel") != null;
            return new Open(
                    subject[0],
                    Integer.parseInt(subject[1]),
                    Services.name(noted.detail("service"), tunnelled),
                    "probed".equals(noted.detail("method")),
                    noted);
        }

        Sureness sureness() {
            return asked ? Sureness.SEEN : Sureness.GUESSED;
        }

        boolean isCleartext() {
            return Services.isCleartext(noted.detail("service"), noted.detail("tunnel") != null);
        }
    }

    List<Suggestion> suggestions() {
        List<Suggestion> all = new ArrayList<>();
        for (Observation noted : file.of(Observation.Kind.PORT)) {
            if ("open".equals(noted.detail("state"))) {
                Open open = Open.of(noted);
                listing(open, all);
                secrecy(open, all);
            }
        }
        if (!severalHosts && !file.of(Observation.Kind.HOST).isEmpty()) {
            silence(all);
        }
        return all;
    }

    private void listing(Open open, List<Suggestion> all) {
        if (table.isEmpty()) {
            return;
        }
        List<Listed> rows = rowsOf(open);
        if (rows.isEmpty()) {
            // that the port is open was seen, whatever its service may be
            all.add(suggest(Found.of(Rule.UNLISTED_INTERFACE, Sureness.SEEN, table, List.of()), open));
        } else if (rows.stream().allMatch(l -> Statement.isDisabled(l.row()))) {
            all.add(suggest(Found.of(Rule.DISABLED_INTERFACE, Sureness.SEEN, table, ids(rows)), open));
        }
    }

    private void secrecy(Open open, List<Suggestion> all) {
        if (open.isCleartext()) {
            all.add(suggest(Found.of(Rule.CLEARTEXT, open.sureness(), table, ids(rowsOf(open))), open));
        }
        String versions = open.noted().detail("tls");
        List<String> old = versions == null
                ? List.of()
                : Arrays.stream(versions.split(" ")).filter(GIVEN_UP::contains).toList();
        if (!old.isEmpty()) {
            String channels = proposing.statement().channels();
            List<String> rows = proposing.statement().rows(channels).stream()
                    .filter(row -> Statement.words(row).toLowerCase(Locale.ROOT).contains("tls"))
                    .map(IxitRow::id)
                    .toList();
            all.add(proposing.suggest(
                    Found.of(Rule.OUTDATED_TLS, Sureness.SEEN, channels, rows),
                    Integer.toString(open.number()),
                    open.protocol().toUpperCase(Locale.ROOT),
                    place(open),
                    String.join(", ", old)));
        }
    }

    private void silence(List<Suggestion> all) {
        List<Ports.Range> tried = file.of(Observation.Kind.TRIED).stream()
                .flatMap(o -> Ports.tried(o.subject(), o.details().getOrDefault("ports", "")).stream())
                .toList();
        List<String> answered = file.of(Observation.Kind.PORT).stream()
                .map(Observation::subject)
                .toList();
        for (Listed listing : listed) {
            if (Statement.isDisabled(listing.row()) || Services.isOutward(listing.words())) {
                continue;
            }
            for (Ports.Range port : listing.ports()) {
                String protocol = port.protocol().isEmpty() ? usual(port.first()) : port.protocol();
                boolean one = port.first() == port.last();
                boolean asked = tried.stream().anyMatch(t -> t.holds(protocol, port.first()));
                boolean silent = answered.stream().noneMatch(subject -> isThat(port, subject));
                if (one && asked && silent) {
                    all.add(proposing.suggest(
                            Found.of(
                                    Rule.SILENT_INTERFACE,
                                    Sureness.SILENCE,
                                    table,
                                    List.of(listing.row().id())),
                            Integer.toString(port.first()),
                            protocol.toUpperCase(Locale.ROOT),
                            listing.row().id()));
                }
            }
        }
    }

    /** Where a row gives a number alone: the protocol that is usual there. */
    private static String usual(int port) {
        return USUALLY_UDP.contains(port) ? "udp" : "tcp";
    }

    private static boolean isThat(Ports.Range port, String subject) {
        String[] parts = subject.split("/");
        return port.holds(parts[0], Integer.parseInt(parts[1]));
    }

    private Suggestion suggest(Found found, Open open) {
        return proposing.suggest(
                found, Integer.toString(open.number()), open.protocol().toUpperCase(Locale.ROOT), place(open));
    }

    /** The service, and the machine where a scan found several: which of them is the product the portal can't know. */
    private String place(Open open) {
        String service = open.service().isEmpty() ? "unknown" : open.service();
        return severalHosts ? service + " @ " + open.noted().details().getOrDefault("host", "?") : service;
    }

    private List<Listed> rowsOf(Open open) {
        List<Listed> byPort = listed.stream()
                .filter(l -> !Services.isOutward(l.words()) || Statement.isDisabled(l.row()))
                .filter(l -> l.ports().stream().anyMatch(p -> p.holds(open.protocol(), open.number())))
                .toList();
        return byPort.isEmpty()
                ? listed.stream()
                        .filter(l -> l.ports().isEmpty() && Services.isNamed(open.service(), l.words()))
                        .toList()
                : byPort;
    }

    private static List<String> ids(List<Listed> rows) {
        return rows.stream().map(l -> l.row().id()).toList();
    }
}
