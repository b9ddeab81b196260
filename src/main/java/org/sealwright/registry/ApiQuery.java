package org.sealwright.registry;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a program asks of the list. What can't be understood is refused: a program that misspelled a filter must not take the
 * whole register, or nothing, for its answer.
 */
record ApiQuery(
        @Parameter(
                description =
                        "Product, maker, brand, model, kind, barcode in any of its spellings, or seal number. Where nothing is"
                                + " called so, seals of products that are spelled alike are given.",
                example = "Hearth Hub")
        @Nullable
        String q,

        @Parameter(description = "Id of a kind of product, as `category` of a seal has it.", example = "hub") @Nullable
        String category,

        @Parameter(description = "The maker's whole name; case and accents do not matter.") @Nullable
        String maker,

        @Parameter(description = "Id of a level of the scheme.", example = "II") @Nullable
        String level,

        @Parameter(
                description = "What the register says: `active`, `suspended`, `withdrawn`, `expired` or `terminated`.",
                example = "active")
        @Nullable
        String status,

        @Parameter(
                description = "A day or a year: only products whose security updates are promised until then at least.",
                example = "2030-12-31")
        @Nullable
        String updatesUntil,

        @Parameter(description = "How many seals at most, from 1 to 1000; 100 where nothing is said.", example = "100")
        @Nullable
        String limit,

        @Parameter(description = "Where to go on. It comes from `next` and is not to be made up.") @Nullable
        String cursor) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final List<String> STATUSES = List.of("active", "suspended", "withdrawn", "expired", "terminated");
    private static final Pattern CURSOR = Pattern.compile("([na])-([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2})");

    SealQuery query() {
        if (!text(status).isBlank() && !STATUSES.contains(text(status).strip())) {
            throw ApiRefusal.badRequest("status is one of " + String.join(", ", STATUSES) + ".");
        }
        if (!text(updatesUntil).isBlank() && SealQuery.day(text(updatesUntil)) == null) {
            throw ApiRefusal.badRequest("updatesUntil is a day such as 2030-12-31, or a year.");
        }
        return SealQuery.of(
                text(q), text(category), text(maker), text(level), text(status).strip(), text(updatesUntil));
    }

    int size() {
        if (text(limit).isBlank()) {
            return USUAL;
        }
        return Optional.of(text(limit).strip())
                .filter(typed -> typed.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= MOST)
                .orElseThrow(() -> ApiRefusal.badRequest("limit is a number from 1 to " + MOST + "."));
    }

    ListedSeals.Place place() {
        if (text(cursor).isEmpty()) {
            return ListedSeals.Place.BEGINNING;
        }
        Matcher matcher = CURSOR.matcher(text(cursor));
        if (!matcher.matches()) {
            throw ApiRefusal.badRequest("This cursor is none of ours. Follow next as it stands, or leave cursor out.");
        }
        return new ListedSeals.Place(matcher.group(2), "a".equals(matcher.group(1)));
    }

    /** The address of the part that begins at a place; empty where there is none. */
    String next(String path, ListedSeals.@Nullable Place place) {
        if (place == null) {
            return "";
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        String[][] parameters = {
            {"q", text(q)},
            {"category", text(category)},
            {"maker", text(maker)},
            {"level", text(level)},
            {"status", text(status)},
            {"updatesUntil", text(updatesUntil)},
            {"limit", text(limit)},
            {"cursor", (place.alike() ? "a-" : "n-") + place.after()}
        };
        Map<String, Object> values = new HashMap<>();
        for (String[] parameter : parameters) {
            if (!parameter[1].isBlank()) {
                address.queryParam(parameter[0], "{" + parameter[0] + "}");
                values.put(parameter[0], parameter[1]);
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
