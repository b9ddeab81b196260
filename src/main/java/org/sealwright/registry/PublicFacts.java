package org.sealwright.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.BuyerFacts;

/** What a maker tells buyers, as it goes out: field by field. */
final class PublicFacts {

    private PublicFacts() {}

    static PublicSeal.@Nullable BuyerFacts of(@Nullable BuyerFacts facts) {
        if (facts == null || facts.saysNothing()) {
            return null;
        }
        Map<String, PublicSeal.Sensing> senses = new LinkedHashMap<>();
        facts.senses()
                .forEach((sense, said) ->
                        senses.put(sense.word(), new PublicSeal.Sensing(said.can(), text(said.description()))));
        BuyerFacts.Updates updates = facts.updates();
        BuyerFacts.Materials materials = facts.materials();
        return new PublicSeal.BuyerFacts(
                "manufacturer",
                facts.language(),
                updates == null ? null : updates.word(),
                text(facts.updatesNote()),
                facts.access().stream().map(BuyerFacts.Access::word).toList(),
                text(facts.accessNote()),
                senses,
                materials == null ? null : materials.word(),
                text(facts.securing()),
                text(facts.deleteData()),
                text(facts.closeAccount()),
                text(facts.encryption()),
                text(facts.advisories()));
    }

    private static @Nullable String text(String said) {
        return said.isEmpty() ? null : said;
    }
}
