package org.sealwright.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds seals by what a person knows: product, maker, model, barcode, seal number. Typing errors are forgiven
 * ({@code pg_trgm}), accents folded. Live seals come before ended ones, then the better match, then the number.
 */
@Service
class SealSearch {

    private static final double ALIKE = 0.3;

    private final JdbcClient reader;
    private final JsonMapper json;
    private final Clock clock;

    SealSearch(@Qualifier("reader") JdbcClient reader, JsonMapper json, Clock clock) {
        this.reader = reader;
        this.json = json;
        this.clock = clock;
    }

    /** The seal whose number this is, however it is typed; none if it is no number or not ours. */
    @AllowedToAnyone("the registry is public")
    public Optional<SealNumber> byNumber(String typed) {
        try {
            SealNumber number = SealNumber.parse(typed);
            return RegistryRows.find(reader, json, number.value()).map(found -> number);
        } catch (MalformedSealNumberException e) {
            return Optional.empty();
        }
    }

    @AllowedToAnyone("the registry is public")
    public Paged<SealHit> search(SealQuery query, int page) {
        Conditions conditions = new Conditions(query);
        int number = Paged.valid(page);
        long total = bind(reader.sql("select count(*) from registry.seal" + conditions.where()), conditions)
                .query(Long.class)
                .single();
        List<SealHit> hits = bind(
                        reader.sql("select * from registry.seal" + conditions.where() + conditions.order()
                                + " limit :size offset :offset"),
                        conditions)
                .param("size", Paged.USUAL_SIZE)
                .param("offset", Paged.offset(number, Paged.USUAL_SIZE))
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

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Conditions conditions) {
        JdbcClient.StatementSpec bound = statement;
        for (Conditions.Bound parameter : conditions.bound) {
            bound = bound.param(parameter.name(), parameter.value());
        }
        return bound;
    }

    /** The where clause of a query: fixed texts with named parameters, nothing that a person typed. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final List<Bound> bound = new ArrayList<>();
        private final boolean byWords;

        Conditions(SealQuery query) {
            byWords = !query.words().isBlank();
            if (byWords) {
                add(
                        "(search like '%' || registry.fold(:words) || '%' or registry.word_similarity(registry.fold(:words), search) >= "
                                + ALIKE + " or :digits = any(gtins) or :typed = any(gtins) or :typed = any(models))",
                        "words",
                        query.words());
                bound.add(new Bound("digits", query.gtin()));
                bound.add(new Bound("typed", query.words().strip()));
            }
            addIfAny("category = :category", "category", query.category());
            addIfAny("registry.fold(maker) = registry.fold(:maker)", "maker", query.maker());
            addIfAny("level = :level", "level", query.level());
            addIfAny("status = upper(:status)", "status", query.status());
            if (query.updatesUntil() != null) {
                add("support_ends >= :support", "support", query.updatesUntil());
            }
        }

        private void addIfAny(String text, String name, String value) {
            if (!value.isBlank()) {
                add(text, name, value.strip());
            }
        }

        private void add(String text, String name, Object value) {
            texts.add(text);
            bound.add(new Bound(name, value));
        }

        String where() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }

        String order() {
            return " order by (status = 'ACTIVE') desc, "
                    + (byWords ? "registry.word_similarity(registry.fold(:words), search) desc, " : "changed_at desc, ")
                    + "number";
        }

        record Bound(String name, Object value) {}
    }
}
