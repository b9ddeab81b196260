package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.DossierImporting;
import org.sealwright.submissions.ImportOutcome;
import org.sealwright.submissions.intake.DossierFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes over a dossier that was written elsewhere; what is not whole is saved only after a look at what would come of it. */
@Controller
class ImportController {

    private final Frame frame;
    private final DossierImporting importing;
    private final Words words;

    ImportController(Frame frame, DossierImporting importing, Words words) {
        this.frame = frame;
        this.importing = importing;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/import")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        frame.show(actor, id, "import", model);
        return "submissions/import";
    }

    /** Shows what came of it on the same page: the list is read once, and there is nothing to come back to. */
    @PostMapping("/submissions/{id}/import")
    String take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "false") boolean partial,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            List<DossierFile> files = read(uploads);
            ImportOutcome outcome = importing.preview(actor, id, files, replace);
            boolean stopped = outcome.isPartial() && !partial;
            model.addAttribute("stopped", stopped);
            model.addAttribute("replace", replace);
            model.addAttribute("outcome", stopped ? outcome : importing.take(actor, id, files, replace));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", words.say(refusal.key(), refusal.arguments()));
        }
        frame.show(actor, id, "import", model);
        return "submissions/import";
    }

    private static List<DossierFile> read(@Nullable List<MultipartFile> uploads) throws IOException {
        List<MultipartFile> chosen = uploads == null
                ? List.of()
                : uploads.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isBlank())
                        .toList();
        if (chosen.isEmpty()) {
            throw Refused.at("files", "submissions.refused.import-nothing");
        }
        if (chosen.stream().mapToLong(MultipartFile::getSize).sum() > DossierImporting.LARGEST) {
            throw Refused.at("files", "submissions.refused.import-too-large");
        }
        List<DossierFile> files = new ArrayList<>();
        for (MultipartFile file : chosen) {
            String name = file.getOriginalFilename();
            files.add(new DossierFile(name == null ? "" : name, file.getBytes()));
        }
        return files;
    }
}
