package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Discrepancy;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Question;

/**
 * What somebody should look at again in a dossier: answers and claims that the tables seem to contradict, references that
 * lead nowhere, IDs of another form. They warn, and keep nobody from handing in; the body sees them too.
 */
public final class Doubts {

    private static final int MOST_NAMED = 5;

    private final Catalogue catalogue;
    private final Dossier dossier;
    private final RowPlaces places;
    private final List<Missing> doubts = new ArrayList<>();

    private Doubts(Catalogue catalogue, Dossier dossier, RowPlaces places) {
        this.catalogue = catalogue;
        this.dossier = dossier;
        this.places = places;
    }

    /** Those of a frozen dossier; their places lead to tables and not to rows. */
    public static List<Missing> of(Catalogue catalogue, Dossier dossier) {
        return of(catalogue, dossier, RowPlaces.NONE);
    }

    /**
     * All of them, those of the answers first.
     *
     * @param places where a row is edited
     */
    static List<Missing> of(Catalogue catalogue, Dossier dossier, RowPlaces places) {
        var doubts = new Doubts(catalogue, dossier, places);
        Edition edition = catalogue.requireEdition(dossier.edition());
        catalogue.methodFor(dossier.edition()).ifPresent(method -> {
            Discrepancy.in(
                            edition,
                            method,
                            catalogue.signs().of(edition.id()),
                            dossier.facts(edition),
                            dossier.ics().values(),
                            dossier.ixit())
                    .forEach(one -> doubts.discrepancy(edition, one));
            doubts.tables(method);
        });
        return List.copyOf(doubts.doubts);
    }

    private void discrepancy(Edition edition, Discrepancy one) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(String.join(", ", one.tables()));
        arguments.add(names(one.rows()));
        Fact fact = one.fact();
        ProvisionId provision = one.provision();
        if (fact != null) {
            Question question = question(edition, fact);
            arguments.add(question.text());
            Answer said = dossier.answers().get(question.key());
            String key = "submissions.doubt.fact." + (one.rows().isEmpty() ? "not-shown" : "rows") + "." + said;
            doubts.add(new Missing(Missing.Part.FACTS, "facts#fact-" + question.key(), key, arguments));
        } else if (provision != null) {
            arguments.add(provision.value());
            boolean isRecord = one.rows().equals(one.tables());
            String key = "submissions.doubt.claim." + one.kind() + (isRecord ? ".record" : "");
            String section =
                    edition.provision(provision).map(Provision::section).orElse("");
            String place = "statement?section=" + section + "#claim-" + provision;
            doubts.add(new Missing(Missing.Part.STATEMENT, place, key, arguments));
        }
    }

    /** The first rows by name; a sentence that names a thousand is read by nobody. */
    private static String names(List<String> rows) {
        String first = String.join(", ", rows.subList(0, Math.min(rows.size(), MOST_NAMED)));
        return rows.size() > MOST_NAMED ? first + " +" + (rows.size() - MOST_NAMED) : first;
    }

    private static Question question(Edition edition, Fact fact) {
        return edition.questions().stream()
                .filter(question -> question.decides().contains(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No question decides " + fact.key()));
    }

    private void tables(Method method) {
        var references = new RowReferences(dossier.ixit(), method);
        dossier.ixit().tables().forEach((name, content) -> {
            Optional<IxitTable> table = method.table(name);
            for (IxitRow row : content.rows()) {
                table.ifPresent(known -> {
                    form(known, row);
                    dangling(known, row, references);
                });
            }
        });
    }

    private void form(IxitTable table, IxitRow row) {
        String prefix = table.rowIdPrefix();
        if (prefix != null && !table.isUsualId(row.id())) {
            doubts.add(new Missing(
                    Missing.Part.IXIT,
                    places.of(table.name(), row.id()) + "#ID",
                    "submissions.doubt.id",
                    List.of(table.name(), row.id(), prefix)));
        }
    }

    private void dangling(IxitTable table, IxitRow row, RowReferences references) {
        for (Map.Entry<String, List<String>> lost :
                references.dangling(table, row).entrySet()) {
            doubts.add(new Missing(
                    Missing.Part.IXIT,
                    places.of(table.name(), row.id()) + RowPlaces.anchor(table, lost.getKey()),
                    "submissions.doubt.dangling",
                    List.of(table.name(), row.id(), lost.getKey(), String.join(", ", lost.getValue()))));
        }
    }
}
