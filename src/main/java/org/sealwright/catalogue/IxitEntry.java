package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of an IXIT table.
 *
 * @param choices the closed choices of a choice
 * @param choiceAliases other spellings of a choice, by choice
 * @param references tables whose rows a reference may name
 * @param multiple several values are allowed
 * @param freeText words beside the choice, reference or date are allowed
 * @param required a row without it is incomplete
 * @param aliases other names of the entry in published dossiers
 * @param from where the content stood in the tables of V1.1.1, {@code table/entry}
 */
public record IxitEntry(
        String name,
        String content,
        Type type,
        List<String> choices,
        Map<String, List<String>> choiceAliases,
        List<String> references,
        boolean multiple,
        boolean freeText,
        boolean required,
        List<String> aliases,
        List<String> from,
        @Nullable Confidence confidence,
        @Nullable String note) {

    public IxitEntry {
        choices = List.copyOf(choices);
        choiceAliases = Map.copyOf(choiceAliases);
        references = List.copyOf(references);
        aliases = List.copyOf(aliases);
        from = List.copyOf(from);
    }

    /** The choice that a text names, in any case and by any of its spellings; {@code null} if it names none. */
    public @Nullable String choiceNamed(String text) {
        String sought = text.strip();
        return choices.stream()
                .filter(choice -> Stream.concat(
                                Stream.of(choice), choiceAliases.getOrDefault(choice, List.of()).stream())
                        .anyMatch(sought::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    /** What an entry holds. */
    public enum Type {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("choice")
        CHOICE,
        @JsonProperty("reference")
        REFERENCE,
        @JsonProperty("date")
        DATE
    }
}
