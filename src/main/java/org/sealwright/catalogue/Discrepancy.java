package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where the conformance statement and the IXIT tables seem to contradict each other. A warning: it never makes a
 * statement invalid, since words may say what closed choices cannot.
 *
 * @param fact the answer concerned; {@code null} where a claim is
 * @param provision the claim concerned; {@code null} where an answer is
 * @param tables where to look; one, unless no row of several shows what is said
 * @param rows the rows that show it, by their IDs; none where no row does
 */
public record Discrepancy(
        Kind kind, @Nullable Fact fact, @Nullable ProvisionId provision, List<String> tables, List<String> rows) {

    public Discrepancy {
        tables = List.copyOf(tables);
        rows = List.copyOf(rows);
    }

    /** How they contradict each other. */
    public enum Kind {
        /** Said not to hold, or not claimed; rows show it. */
        DENIED_BUT_SHOWN,
        /** Said to hold, or claimed; rows show the opposite. */
        SAID_BUT_CONTRADICTED,
        /** Said to hold, or claimed; no row shows it, in tables that were filled or declared empty. */
        SAID_BUT_NOT_SHOWN
    }

    /**
     * All of them, in the order of the signs. What is not answered, and tables that are still to be filled, contradict
     * nothing.
     */
    public static List<Discrepancy> in(
            Edition edition,
            Method method,
            List<Sign> signs,
            ProductFacts facts,
            Collection<IcsAnswer> claims,
            IxitContent content) {
        Map<Subject, List<Sign>> bySubject = new LinkedHashMap<>();
        signs.forEach(sign -> bySubject
                .computeIfAbsent(new Subject(sign.fact(), sign.provision()), subject -> new ArrayList<>())
                .add(sign));
        List<Discrepancy> found = new ArrayList<>();
        bySubject.forEach((subject, about) -> subject.said(facts, claims)
                .ifPresent(said -> found.addAll(new Search(edition, method, content, subject, about).run(said))));
        return List.copyOf(found);
    }

    /** What an answer or a claim is about. */
    private record Subject(@Nullable String fact, @Nullable ProvisionId provision) {

        Optional<Boolean> said(ProductFacts facts, Collection<IcsAnswer> claims) {
            if (fact != null) {
                return facts.holds(fact);
            }
            return claims.stream()
                    .filter(claim -> claim.provision().equals(provision))
                    .map(claim -> claim.support() == Support.YES)
                    .findFirst();
        }
    }

    private record Search(Edition edition, Method method, IxitContent content, Subject subject, List<Sign> signs) {

        List<Discrepancy> run(boolean said) {
            List<Discrepancy> found = new ArrayList<>();
            Sign.Shows opposite = said ? Sign.Shows.FAILS : Sign.Shows.HOLDS;
            Kind kind = said ? Kind.SAID_BUT_CONTRADICTED : Kind.DENIED_BUT_SHOWN;
            for (Sign sign : signs) {
                List<String> rows = sign.shows() == opposite ? rows(sign) : List.of();
                if (!rows.isEmpty()) {
                    found.add(discrepancy(kind, List.of(sign.table()), rows));
                }
            }
            List<Sign> expected =
                    signs.stream().filter(sign -> sign.expected() != null).toList();
            if (said && !expected.isEmpty() && expected.stream().allMatch(this::isWanting)) {
                List<String> tables =
                        expected.stream().map(Sign::table).distinct().toList();
                found.add(discrepancy(Kind.SAID_BUT_NOT_SHOWN, tables, List.of()));
            }
            return found;
        }

        private List<String> rows(Sign sign) {
            IxitTable table = method.requireTable(sign.table());
            return content.rows(sign.table()).stream()
                    .filter(row -> sign.isIn(row, table))
                    .map(IxitRow::id)
                    .toList();
        }

        /** Whether the table was filled in, and what is expected is not there. */
        private boolean isWanting(Sign sign) {
            IxitContent.Table filled = content.table(sign.table());
            if (filled.isDeclaredEmpty()) {
                return true;
            }
            IxitTable table = method.requireTable(sign.table());
            return sign.expected() == Sign.Expected.ROW
                    && !filled.isLeftEmpty()
                    && filled.rows().stream().noneMatch(row -> sign.isOpenIn(row, table));
        }

        private Discrepancy discrepancy(Kind kind, List<String> tables, List<String> rows) {
            Fact fact =
                    subject.fact() == null ? null : edition.fact(subject.fact()).orElseThrow();
            return new Discrepancy(kind, fact, subject.provision(), tables, rows);
        }
    }
}
