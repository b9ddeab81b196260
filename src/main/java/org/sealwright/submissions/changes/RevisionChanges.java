package org.sealwright.submissions.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.NaturalOrder;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.TextChange;
import org.sealwright.submissions.AttachedEvidence;
import org.sealwright.submissions.Dossier;

/**
 * Everything in which one frozen dossier differs from another, by provision, table, row and cell. A pure function of the
 * two; nothing is left out, and two dossiers without a difference say the same. The order of rows says nothing and is no
 * change.
 *
 * @param application scheme, level, edition and agreement
 * @param buyers what buyers read, a field a text
 * @param answers by the question's key
 * @param filesAdded files by digest, also those that speak for other provisions now
 */
public record RevisionChanges(
        List<FieldChange> application,
        List<FieldChange> product,
        List<FieldChange> buyers,
        List<FieldChange> answers,
        List<ProvisionChange> statement,
        List<TableChange> tables,
        List<AttachedEvidence> filesAdded,
        List<AttachedEvidence> filesRemoved) {

    public RevisionChanges {
        application = List.copyOf(application);
        product = List.copyOf(product);
        buyers = List.copyOf(buyers);
        answers = List.copyOf(answers);
        statement = List.copyOf(statement);
        tables = List.copyOf(tables);
        filesAdded = List.copyOf(filesAdded);
        filesRemoved = List.copyOf(filesRemoved);
    }

    /** What the later one says otherwise. */
    public static RevisionChanges between(Dossier before, Dossier after) {
        return new RevisionChanges(
                fields(application(before), application(after)),
                fields(ProductFields.of(before.product()), ProductFields.of(after.product())),
                fields(BuyerFields.of(before.buyers()), BuyerFields.of(after.buyers())),
                fields(answers(before), answers(after)),
                statement(before.ics(), after.ics()),
                tables(before.ixit(), after.ixit()),
                without(after.evidence(), before.evidence()),
                without(before.evidence(), after.evidence()));
    }

    public boolean isNothing() {
        return application.isEmpty()
                && product.isEmpty()
                && buyers.isEmpty()
                && answers.isEmpty()
                && statement.isEmpty()
                && tables.isEmpty()
                && filesAdded.isEmpty()
                && filesRemoved.isEmpty();
    }

    private static Map<String, String> application(Dossier of) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("scheme", of.scheme());
        fields.put("level", of.level());
        fields.put("edition", of.edition().value());
        fields.put("agreement", Objects.requireNonNullElse(of.agreement(), ""));
        return fields;
    }

    private static Map<String, String> answers(Dossier of) {
        Map<String, String> fields = new LinkedHashMap<>();
        of.answers().forEach((question, answer) -> fields.put(question, answer.name()));
        return fields;
    }

    private static List<FieldChange> fields(Map<String, String> before, Map<String, String> after) {
        List<FieldChange> changes = new ArrayList<>();
        for (String field : keys(before, after)) {
            change(before.get(field), after.get(field)).ifPresent(text -> changes.add(new FieldChange(field, text)));
        }
        return changes;
    }

    private static List<ProvisionChange> statement(
            Map<ProvisionId, IcsAnswer> before, Map<ProvisionId, IcsAnswer> after) {
        TreeSet<ProvisionId> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> provision(id, before.get(id), after.get(id)))
                .toList();
    }

    private static ProvisionChange provision(ProvisionId id, @Nullable IcsAnswer before, @Nullable IcsAnswer after) {
        return new ProvisionChange(
                id,
                before == null ? null : before.support(),
                after == null ? null : after.support(),
                TextChange.of(before == null ? "" : before.detail(), after == null ? "" : after.detail()));
    }

    private static List<TableChange> tables(IxitContent before, IxitContent after) {
        List<TableChange> changes = new ArrayList<>();
        for (String name : keys(before.tables(), after.tables())) {
            IxitContent.Table old = before.table(name);
            IxitContent.Table now = after.table(name);
            if (!old.equals(now)) {
                var change = new TableChange(
                        name,
                        change(old.emptyBecause(), now.emptyBecause()).orElse(null),
                        RowChanges.between(old.rows(), now.rows()));
                if (change.emptyBecause() != null || !change.rows().isEmpty()) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private static List<AttachedEvidence> without(List<AttachedEvidence> these, List<AttachedEvidence> those) {
        return these.stream().filter(file -> !those.contains(file)).toList();
    }

    private static TreeSet<String> keys(Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> keys = new TreeSet<>(NaturalOrder.INSTANCE);
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    static Optional<TextChange> change(@Nullable String before, @Nullable String after) {
        String old = Objects.requireNonNullElse(before, "");
        String now = Objects.requireNonNullElse(after, "");
        return old.equals(now) ? Optional.empty() : Optional.of(TextChange.of(old, now));
    }
}
