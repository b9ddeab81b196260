package org.sealwright.catalogue.web;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.CaseFile;
import org.sealwright.catalogue.CaseHistory;
import org.sealwright.catalogue.CaseWords;
import org.sealwright.shared.Ids;

/**
 * The words of a case as they are being edited.
 *
 * @param version id of the open version, or a new one that the portal made
 * @param position of the newest step that the person saw; 0 where the version begins
 * @param gists what each unit checks, by the unit's letter
 */
record CaseForm(
        @Nullable UUID version,
        int position,
        @Nullable String purpose,
        @Nullable String passCriterion,
        @Nullable Map<String, String> gists,
        @Nullable String reason) {

    CaseForm {
        version = version == null ? Ids.next() : version;
        purpose = text(purpose);
        passCriterion = text(passCriterion);
        gists = gists == null ? Map.of() : gists;
        reason = text(reason);
    }

    /** What is to be edited next: the open version, or the words in force as the beginning of one. */
    static CaseForm of(CaseFile file) {
        CaseHistory open = file.open().orElse(null);
        CaseWords words = open == null ? file.wordsInForce() : open.words();
        return new CaseForm(
                open == null ? null : open.id(),
                open == null ? 0 : open.position(),
                words.purpose(),
                words.passCriterion(),
                words.gists(),
                open == null ? "" : open.reason());
    }

    /** The same words, to take the place of what stands now. */
    CaseForm on(CaseFile file) {
        CaseForm now = of(file);
        return new CaseForm(now.version, now.position, purpose, passCriterion, gists, reason);
    }

    CaseWords words() {
        SortedMap<String, String> all = new TreeMap<>();
        if (gists != null) {
            gists.forEach((unit, gist) -> all.put(unit, text(gist)));
        }
        return new CaseWords(text(purpose), text(passCriterion), all);
    }

    UUID id() {
        return version == null ? Ids.next() : version;
    }

    String why() {
        return text(reason);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
