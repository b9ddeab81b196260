package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.Doubts;
import org.sealwright.submissions.EvidenceLinking;
import org.sealwright.submissions.FreezeRefused;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.submissions.Missing;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.RevisionSummary;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Freezing, and what was frozen. */
@Controller
class RevisionController {

    private final Frame frame;
    private final RevisionFreezing freezing;
    private final SubmissionLookup lookup;
    private final Catalogue catalogue;
    private final EvidenceItems evidence;
    private final Directory directory;
    private final FrozenTables tables;
    private final Words words;

    RevisionController(
            Frame frame,
            RevisionFreezing freezing,
            SubmissionLookup lookup,
            Catalogue catalogue,
            EvidenceItems evidence,
            Directory directory,
            FrozenTables tables,
            Words words) {
        this.frame = frame;
        this.freezing = freezing;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.directory = directory;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/freeze")
    String ask(Actor actor, @PathVariable UUID id, Model model) {
        frame.show(actor, id, "freeze", model);
        model.addAttribute("revisions", lookup.revisions(actor, id));
        return "submissions/freeze";
    }

    @PostMapping("/submissions/{id}/freeze")
    String freeze(
            Actor actor,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            RevisionSummary revision = freezing.freeze(actor, id);
            redirect.addFlashAttribute(
                    "said",
                    words.say(
                            "submissions.freeze.done",
                            revision.number(),
                            revision.digest().abbreviated()));
            return "redirect:/submissions/" + id;
        } catch (FreezeRefused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", words.say(refusal.key(), refusal.arguments()));
        }
        return ask(actor, id, model);
    }

    @GetMapping("/submissions/{id}/revisions/{number}")
    String show(Actor actor, @PathVariable UUID id, @PathVariable int number, Model model) {
        FrozenRevision revision = lookup.frozen(actor, id, number);
        model.addAttribute("submission", lookup.summary(actor, id));
        model.addAttribute("revisions", lookup.revisions(actor, id));
        model.addAttribute("revision", revision);
        model.addAttribute("by", directory.names(List.of(revision.frozenBy())).get(revision.frozenBy()));
        model.addAttribute("base", "/submissions/" + id);
        model.addAttribute(
                "edition", catalogue.requireEdition(revision.content().edition()));
        model.addAttribute("scheme", catalogue.requireScheme(revision.content().scheme()));
        model.addAttribute("tables", tables.of(revision));
        List<Missing> doubts = Doubts.of(catalogue, revision.content());
        model.addAttribute("doubts", doubts.subList(0, Math.min(doubts.size(), Progress.NAMED)));
        model.addAttribute("doubtCount", doubts.size());
        Map<String, UUID> files = files(actor, id);
        Sha256 photo = revision.content().product().photo();
        model.addAttribute("files", files);
        model.addAttribute("photo", photo == null ? null : files.get(photo.toString()));
        return "submissions/revision";
    }

    @GetMapping("/submissions/{id}/revisions/{number}/tables/{table}")
    String table(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable("table") String name,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        FrozenTables.Table table = tables.of(lookup.frozen(actor, id, number), name, page);
        model.addAttribute("submission", lookup.summary(actor, id));
        model.addAttribute("number", number);
        model.addAttribute("one", table);
        model.addAttribute("base", "/submissions/" + id);
        return "submissions/revision-table";
    }

    /** The canonical bytes, so that anybody can compute the digest again. */
    @GetMapping("/submissions/{id}/revisions/{number}.json")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        FrozenRevision revision = lookup.frozen(actor, id, number);
        String name = lookup.summary(actor, id).number() + "-" + number + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(lookup.bytes(actor, revision.id()));
    }

    /** The files that are still there, by digest: what was removed after the freezing has no address. */
    private Map<String, UUID> files(Actor actor, UUID id) {
        Map<String, UUID> files = new HashMap<>();
        evidence.ofOwner(actor, EvidenceLinking.owner(id))
                .forEach(item -> files.put(item.digest().toString(), item.id()));
        return files;
    }
}
