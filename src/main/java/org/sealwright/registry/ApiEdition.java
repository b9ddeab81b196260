package org.sealwright.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.platform.PublicAddress;

/** A published version of the standard, and where to read what it asks for. */
@Schema(name = "Edition")
record ApiEdition(
        @Schema(example = "en-303-645-v3.1.3") String id,
        @Schema(example = "EN 303 645 V3.1.3") String designation,
        @Schema(example = "EN 303 645") String number,
        @Schema(example = "V3.1.3") String version,

        @Schema(description = "Year and month, or day, of its publication.", example = "2024-09")
        String published,

        @Schema(description = "How many provisions it has.") int provisions,

        @Schema(description = "Ids of the body's schemes that certify against it.")
        List<String> schemes,

        List<String> supersedes,
        List<String> supersededBy,

        @Schema(description = "Its page for people.") String page,

        @Schema(description = "The whole edition as JSON.") String json,

        @Schema(description = "The whole edition as an OSCAL catalogue.")
        String oscal,

        @Schema(description = "SHA-256 of the JSON file, in hex.")
        String digest) {

    static ApiEdition of(Edition edition, Catalogue catalogue, PublicAddress address) {
        String page = address.url("/criteria/" + edition.id());
        return new ApiEdition(
                edition.id().value(),
                edition.standard().designation(),
                edition.standard().number(),
                edition.standard().version(),
                edition.standard().published(),
                edition.provisions().size(),
                catalogue.schemes().stream()
                        .filter(scheme -> scheme.edition().equals(edition.id()))
                        .map(scheme -> scheme.id())
                        .toList(),
                ids(edition.standard().supersedes()),
                ids(edition.standard().supersededBy()),
                page,
                page + ".json",
                page + ".oscal.json",
                catalogue.digest(edition.id().value()).hex());
    }

    private static List<String> ids(List<EditionId> editions) {
        return editions.stream().map(EditionId::value).toList();
    }
}
