package org.sealwright.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.Support;

/**
 * What the makers of the demonstration tell buyers.
 *
 * @param senses by kind of product, then by sense, in the form of a dossier's JSON
 */
record BuyerTexts(
        @com.fasterxml.jackson.annotation.JsonAnySetter Map<String, Map<String, Map<String, Object>>> senses) {

    /** A note for each recommendation that some kinds do not follow; the others are left without one, as in life. */
    private static final Map<String, String> NOTES = Map.of(
            "5.3-6A", "Updates are installed at three in the morning; the hour cannot be chosen.",
            "5.5-3", "The radio chip is certified by its maker; we did not have its cryptography evaluated anew.",
            "5.6-7", "The service process needs more rights than we wished. It is reachable from the device only.",
            "5.9-3", "After a power cut many units connect at once. We spread that by a few seconds only.",
            "5.12-3", "The app shows no checklist. The guide on our site has one.");

    static BuyerTexts load() {
        return Texts.read("buyers.json", BuyerTexts.class);
    }

    Map<String, Object> of(String kind, Map<String, String> words, Collection<IcsAnswer> claims) {
        boolean online = !"lighting".equals(kind);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("language", "en");
        told.put(
                "updates",
                List.of("meter", "alarm").contains(kind) ? "consent" : online ? "automatic-opt-out" : "manual");
        told.put("updatesNote", "The version stands in " + words.get("app") + " under Device, About.");
        told.put(
                "access",
                switch (kind) {
                    case "lock" -> List.of("password", "biometric", "multi-account");
                    case "camera", "doorbell", "baby-monitor" -> List.of("password", "mfa", "multi-account");
                    case "nas" -> List.of("password", "passkey", "mfa", "multi-account");
                    case "lighting" -> List.of("no-account");
                    default -> List.of("password", "single-account");
                });
        told.put("accessNote", online ? "Each unit has its own password, printed " + words.get("label") + "." : "");
        told.put("senses", senses.get(kind));
        told.put("materials", "lighting".equals(kind) ? "software" : "software-and-hardware");
        told.put("securing", words.get("site") + "/" + words.get("slug") + "/secure");
        told.put(
                "deleteData",
                words.get("reset") + " erases everything on the device."
                        + (online
                                ? " Data with " + words.get("cloud") + " is deleted when you remove the device in "
                                        + words.get("app") + "."
                                : ""));
        if (online) {
            told.put("closeAccount", words.get("site") + "/account/close");
        }
        if (!List.of("meter", "sensor").contains(kind)) {
            told.put("advisories", words.get("site") + "/security/advisories");
        }
        Map<String, String> notes = new TreeMap<>(NOTES);
        notes.keySet()
                .removeIf(id -> claims.stream()
                        .noneMatch(claim -> claim.provision().value().equals(id) && claim.support() == Support.NO));
        told.put("notes", notes);
        return told;
    }
}
