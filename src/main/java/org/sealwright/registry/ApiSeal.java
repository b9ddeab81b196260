package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seal in a list of the API: what a shop compares with its own catalogue (docs/formats/api.md). */
@Schema(name = "SealInList", description = "A seal as lists give it; its full document is at `self`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiSeal(
        @Schema(example = "K7M2-Q9XR-1D") String number,

        @Schema(
                description = "Treat anything but `valid` as not valid.",
                allowableValues = {"valid", "suspended", "withdrawn", "expired", "superseded", "could-not-check"})
        String answer,

        @Schema(allowableValues = {"active", "suspended", "withdrawn", "expired", "terminated"})
        String status,

        Instant statusSince,

        @Schema(description = "What the public reads of why; absent where there is nothing to read.") @Nullable
        String statusReason,

        @Schema(example = "Hearth Hub 2") String product,
        @Schema(example = "Northlight") String brand,
        @Schema(example = "Northlight Devices Oy") String maker,
        @Schema(example = "hub") String category,
        List<String> models,

        @Schema(description = "Barcodes as printed: 8, 12, 13 or 14 digits.")
        List<String> gtins,

        @Schema(example = "II") String level,

        @Schema(example = "en-303-645-v3.1.3") String edition,

        Instant validFrom,

        @Schema(description = "The last second of the validity.")
        Instant validUntil,

        @Schema(description = "The last day of security updates.")
        LocalDate supportEnds,

        @Schema(example = "/api/v1/seals/K7M2-Q9XR-1D") String self) {

    static ApiSeal of(PublicSeal seal) {
        return new ApiSeal(
                seal.number(),
                String.valueOf(seal.answer()),
                seal.status(),
                seal.statusSince(),
                seal.statusReason(),
                seal.product().name(),
                seal.product().brand(),
                seal.product().maker(),
                seal.product().category(),
                seal.product().models(),
                seal.product().gtins(),
                seal.level(),
                seal.edition(),
                seal.validFrom(),
                seal.validUntil(),
                seal.supportEnds(),
                "/api/v1/seals/" + seal.number());
    }
}
