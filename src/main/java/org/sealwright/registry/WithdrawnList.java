package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day's list says (docs/formats/withdrawn-list.md): every product whose seal is suspended or withdrawn at one moment.
 *
 * @param iss the body's identifier, that of its credentials
 * @param id address of the list
 * @param day the legal day in the body's zone
 * @param asOf the moment whose state it holds
 * @param previous SHA-256 of the list before, as it was signed; {@code null} in the first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"iss", "id", "day", "asOf", "previous", "count", "items"})
record WithdrawnList(
        String iss,
        String id,
        LocalDate day,
        Instant asOf,
        @Nullable String previous,
        int count,
        List<Item> items) {

    /** Kept apart from every other token that the body signs. */
    static final String TYPE = "withdrawn-list+jws";

    /** A product that is not to be sold as sealed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String number,
            String state,
            Instant since,
            @Nullable String reason,
            String product,
            String brand,
            String maker,
            List<String> models,
            List<String> gtins,
            String page) {

        static Item of(PublicSeal seal) {
            return new Item(
                    seal.number(),
                    String.valueOf(seal.answer()),
                    seal.statusSince(),
                    seal.statusReason(),
                    seal.product().name(),
                    seal.product().brand(),
                    seal.product().maker(),
                    seal.product().models(),
                    seal.product().gtins(),
                    seal.self());
        }
    }

    /** The list as rows, for who has nothing but a spreadsheet program. */
    String csv() {
        StringBuilder rows = new StringBuilder(Csv.row(
                List.of("number", "state", "since", "reason", "product", "brand", "maker", "models", "gtins", "page")));
        for (Item item : items) {
            rows.append(Csv.row(List.of(
                    item.number,
                    item.state,
                    item.since.toString(),
                    item.reason == null ? "" : item.reason,
                    item.product,
                    item.brand,
                    item.maker,
                    Csv.all(item.models),
                    Csv.all(item.gtins),
                    item.page)));
        }
        return rows.toString();
    }
}
