package org.sealwright.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds seals by what a person knows: product, maker, model, kind, barcode, seal number. Accents and case are folded. Where
 * nothing is called so, what is spelled alike is found instead ({@code pg_trgm}). Live seals come before ended ones, then
 * the better match, then the number.
 */
@Service
class SealSearch {

    private static final double ALIKE = 0.3;
    private static final int FARTHEST = 100_000;

    private final JdbcClient reader;
    private final ProductKinds kinds;
    private final JsonMapper json;
    private final Clock clock;

    SealSearch(@Qualifier("reader") JdbcClient reader, ProductKinds kinds, JsonMapper json, Clock clock) {
        this.reader = reader;
        this.kinds = kinds;
        this.json = json;
        this.clock = clock;
    }

    /** The seal whose number this is, however it is typed; none if it is no number or not ours. */
    @AllowedToAnyone("the registry is public")
    public Optional<SealNumber> byNumber(SealQuery query) {
        return Optional.of(query.number())
                .filter(number -> !number.isEmpty())
                .flatMap(number -> RegistryRows.find(reader, json, number))
                .map(found -> new SealNumber(found.document().number()));
    }

    @AllowedToAnyone("the registry is public")
    public Found search(SealQuery query, int page) {
        Paged<SealHit> named = page(SealConditions.named(query, kinds.meantBy(query.words())), page);
        if (!named.isEmpty() || query.words().isBlank()) {
            return new Found(named, false);
        }
        return new Found(page(SealConditions.alike(query, ALIKE), page), true);
    }

    private Paged<SealHit> page(SealConditions conditions, int page) {
        int number = Math.clamp(page, 1, FARTHEST); // a program that reads on finds an empty page behind the last one
        long total = reader.sql("select count(*) from registry.seal" + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
        List<SealHit> hits = reader.sql("select * from registry.seal" + conditions.where() + conditions.order()
                        + " limit :size offset :offset")
                .params(conditions.values())
                .param("size", Paged.USUAL_SIZE)
                .param("offset", (number - 1) * Paged.USUAL_SIZE)
                .query((row, index) -> hit(RegistryRows.entry(row, json)))
                .list();
        return new Paged<>(hits, number, Paged.USUAL_SIZE, total);
    }

    /** The seals that changed last. */
    @AllowedToAnyone("the registry is public")
    public List<SealHit> recent(int most) {
        return reader.sql("select * from registry.seal order by changed_at desc, number limit ?")
                .param(most)
                .query((row, index) -> hit(RegistryRows.entry(row, json)))
                .list();
    }

    private SealHit hit(RegistryEntry entry) {
        Instant now = clock.instant();
        return SealHit.of(entry.readAt(now, FirmwareFinding.NOT_ASKED), entry.answerAt(now, FirmwareFinding.NOT_ASKED));
    }

    /** @param alike whether nothing is called so, and these are only spelled alike */
    record Found(Paged<SealHit> hits, boolean alike) {}
}
