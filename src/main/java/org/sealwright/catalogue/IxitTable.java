package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the 29 tables that describe a product's mechanisms.
 *
 * @param name number and short name, {@code 1-AuthMech}
 * @param layout rows with IDs, or one set of entries
 * @param rowIdPrefix how a row's ID begins; {@code null} for a record
 * @param dependsOn tables that should be filled in first
 * @param usedBy test cases that look at it
 * @param headingsNotEntries headings in published dossiers that are no entries
 */
public record IxitTable(
        int number,
        String name,
        String title,
        Layout layout,
        @Nullable String rowIdPrefix,
        List<String> dependsOn,
        @JsonProperty("from_v1_1_1") List<String> fromEarlier,
        @JsonProperty("changes_from_v1_1_1") @Nullable String changesFromEarlier,
        List<String> headingsNotEntries,
        List<IxitEntry> entries,
        List<String> usedBy,
        List<String> sources,
        Confidence confidence,
        @Nullable String note) {

    public IxitTable {
        dependsOn = List.copyOf(dependsOn);
        fromEarlier = List.copyOf(fromEarlier);
        headingsNotEntries = List.copyOf(headingsNotEntries);
        entries = List.copyOf(entries);
        usedBy = List.copyOf(usedBy);
        sources = List.copyOf(sources);
    }

    @JsonIgnore
    public boolean isList() {
        return layout == Layout.LIST;
    }

    /** Whether a row's ID has the usual form, in any case; a record's rows have none. */
    @JsonIgnore
    public boolean isUsualId(String id) {
        return rowIdPrefix == null || IxitReferences.key(id).startsWith(IxitReferences.key(rowIdPrefix));
    }

    /** The entry of that name or alias, in any case. */
    public Optional<IxitEntry> entry(String named) {
        return entries.stream()
                .filter(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                        .anyMatch(named.strip()::equalsIgnoreCase))
                .findFirst();
    }

    /** Rows with IDs, or one set of entries. */
    public enum Layout {
        @JsonProperty("list")
        LIST,
        @JsonProperty("record")
        RECORD
    }
}
