package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of a lookup: one for each key, in the order in which they were asked. */
record LookupAnswer(
        @Schema(description = "When this was answered.") Instant asOf,
        List<Item> numbers,
        List<Item> gtins,
        List<Item> models) {

    /** What one key came to. */
    @Schema(name = "LookupItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "The key as it was asked.", example = "6430012061470")
            String asked,

            @Schema(
                    description = "`malformed` keys can't exist; `unknown` ones could and are not sealed here.",
                    allowableValues = {"found", "unknown", "malformed"})
            String result,

            @Schema(description = "What is wrong with a malformed key, as a sentence.") @Nullable
            String detail,

            @Schema(description = "Seals that carry the key, at most ten, in the order of their numbers.")
            List<ApiSeal> seals,

            @Schema(description = "True where more than ten seals carry the key; absent otherwise.") @Nullable
            Boolean more) {

        static Item found(String asked, List<PublicSeal> oneMore) {
            return new Item(
                    asked,
                    "found",
                    null,
                    oneMore.stream()
                            .limit(ListedSeals.MOST_A_KEY)
                            .map(ApiSeal::of)
                            .toList(),
                    oneMore.size() > ListedSeals.MOST_A_KEY ? true : null);
        }

        static Item unknown(String asked) {
            return new Item(asked, "unknown", null, List.of(), null);
        }

        static Item malformed(String asked, String detail) {
            return new Item(asked, "malformed", detail, List.of(), null);
        }
    }
}
