package org.sealwright.catalogue.web;

import java.util.Map;
import org.sealwright.catalogue.CaseVersions;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Level;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.oscal.OscalCatalogue;
import org.sealwright.catalogue.oscal.OscalProfile;
import org.sealwright.documents.Oscal;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Editions and levels in OSCAL, for programs of any origin (docs/formats/oscal.md). */
@RestController
class OscalController {

    private static final String CRITERIA = "/criteria/";

    private final Catalogue catalogue;
    private final CaseVersions words;
    private final PublicAddress address;

    OscalController(Catalogue catalogue, CaseVersions words, PublicAddress address) {
        this.catalogue = catalogue;
        this.words = words;
        this.address = address;
    }

    @GetMapping("/criteria/{edition:[a-z0-9.-]+}.oscal.json")
    ResponseEntity<byte[]> edition(@PathVariable String edition) {
        Edition found = catalogue.editions().stream()
                .filter(one -> one.id().value().equals(edition))
                .findFirst()
                .orElseThrow(() -> new NotFound("edition", edition));
        Method method = catalogue
                .methodFor(found.id())
                .map(published -> published.with(words.inForce()))
                .orElse(null);
        return answer(new OscalCatalogue(found, method, address.url(CRITERIA + found.id())).document());
    }

    @GetMapping("/criteria/{edition:[a-z0-9.-]+}/{scheme:[a-z0-9.-]+}/{level}.oscal.json")
    ResponseEntity<byte[]> level(
            @PathVariable String edition, @PathVariable String scheme, @PathVariable String level) {
        Scheme found = catalogue
                .scheme(scheme)
                .filter(one -> one.edition().equals(new EditionId(edition)))
                .orElseThrow(() -> new NotFound("scheme", scheme));
        Level wanted = found.level(level).orElseThrow(() -> new NotFound("level", level));
        return answer(new OscalProfile(
                        found,
                        wanted,
                        catalogue.editionOf(found),
                        address.url(CRITERIA + edition + ".oscal.json"),
                        address.url(CRITERIA + edition + "/" + scheme + "/" + level + ".oscal.json"))
                .document());
    }

    private static ResponseEntity<byte[]> answer(Map<String, Object> document) {
        byte[] body = Oscal.bytes(document);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
