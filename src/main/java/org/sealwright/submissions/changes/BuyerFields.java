package org.sealwright.submissions.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwright.catalogue.BuyerFacts;

/** What a maker tells buyers, a text a field, in the words of the dossier's JSON. */
final class BuyerFields {

    private BuyerFields() {}

    static Map<String, String> of(BuyerFacts facts) {
        Map<String, String> fields = new LinkedHashMap<>();
        BuyerFacts.Updates updates = facts.updates();
        BuyerFacts.Materials materials = facts.materials();
        fields.put("language", facts.saysNothing() ? "" : facts.language());
        fields.put("updates", updates == null ? "" : updates.word());
        fields.put("updatesNote", facts.updatesNote());
        fields.put(
                "access", facts.access().stream().map(BuyerFacts.Access::word).collect(Collectors.joining("\n")));
        fields.put("accessNote", facts.accessNote());
        fields.put(
                "senses",
                facts.senses().entrySet().stream()
                        .map(said -> said.getKey().word()
                                + (said.getValue().can() ? ": yes" : ": no")
                                + (said.getValue().description().isEmpty() ? "" : ", ")
                                + said.getValue().description())
                        .collect(Collectors.joining("\n")));
        fields.put("materials", materials == null ? "" : materials.word());
        fields.put("securing", facts.securing());
        fields.put("deleteData", facts.deleteData());
        fields.put("closeAccount", facts.closeAccount());
        fields.put("encryption", facts.encryption());
        fields.put("advisories", facts.advisories());
        fields.put(
                "notes",
                facts.notes().entrySet().stream()
                        .map(note -> note.getKey() + ": " + note.getValue())
                        .collect(Collectors.joining("\n")));
        return fields;
    }
}
