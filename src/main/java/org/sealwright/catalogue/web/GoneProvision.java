package org.sealwright.catalogue.web;

import java.util.List;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.NotFound;

/**
 * A number that an edition does not have, though somebody may hold a link to it: given up, or numbered otherwise since
 * the edition before.
 *
 * @param id the number
 * @param isVoid whether the edition itself lists it as void
 * @param earlier the edition in which it stood
 * @param replacedBy what took its place here
 */
record GoneProvision(ProvisionId id, boolean isVoid, Edition earlier, List<Provision> replacedBy) {

    /** @throws NotFound if no earlier edition had it either */
    static GoneProvision find(Catalogue catalogue, Edition edition, ProvisionId id) {
        EditionId before = edition.id().equals(EditionId.EN_303_645_V3_1_3)
                ? EditionId.EN_303_645_V2_1_1
                : EditionId.TS_103_645_V1_1_1;
        Edition earlier = catalogue.requireEdition(before);
        List<ProvisionId> later = earlier.provision(id)
                .map(p -> edition.id().equals(EditionId.EN_303_645_V3_1_3) ? p.inEditionOf2024() : p.inEditionOf2020())
                .orElse(List.of());
        if (edition.id().equals(before) || later.isEmpty()) {
            throw new NotFound("provision", id);
        }
        return new GoneProvision(
                id,
                edition.voidProvision(id).isPresent(),
                earlier,
                later.stream().map(edition::require).toList());
    }
}
