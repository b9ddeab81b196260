package org.sealwright.catalogue.web;

import org.sealwright.catalogue.CaseVersions;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Public pages of the criteria: one resolvable page a provision, in our words. */
@Controller
class CriteriaController {

    private final Catalogue catalogue;
    private final CaseVersions words;

    CriteriaController(Catalogue catalogue, CaseVersions words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/criteria")
    String editions(Model model) {
        model.addAttribute("editions", catalogue.editions().reversed());
        return "catalogue/criteria/editions";
    }

    @GetMapping("/criteria/{edition}")
    String edition(@PathVariable String edition, Model model) {
        Edition found = find(edition);
        model.addAttribute("edition", found);
        model.addAttribute("method", catalogue.methodFor(found.id()).orElse(null));
        return "catalogue/criteria/edition";
    }

    /** The whole edition as it stands in the catalogue. */
    @GetMapping("/criteria/{edition:[a-z0-9.-]+}.json")
    @ResponseBody
    ResponseEntity<byte[]> document(@PathVariable String edition) {
        Edition found = find(edition);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + catalogue.digest(found.id().value()).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(catalogue.document(found.id()));
    }

    @GetMapping("/criteria/{edition}/{provision}")
    String provision(@PathVariable String edition, @PathVariable String provision, Model model) {
        Edition found = find(edition);
        for (Provision p : found.provisions()) {
            if (p.aliases().contains(provision)) {
                return "redirect:/criteria/" + found.id() + "/" + p.id();
            }
        }
        if (!ProvisionId.isWellFormed(provision)) {
            throw new NotFound("provision", provision);
        }
        ProvisionId id = ProvisionId.of(provision);
        model.addAttribute("edition", found);
        if (found.provision(id).isEmpty()) {
            model.addAttribute("gone", GoneProvision.find(catalogue, found, id));
            return "catalogue/criteria/gone";
        }
        model.addAttribute("page", ProvisionPage.of(catalogue, words.inForce(), found, found.require(id)));
        return "catalogue/criteria/provision";
    }

    private Edition find(String id) {
        return catalogue.editions().stream()
                .filter(edition -> edition.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("edition", id));
    }
}
