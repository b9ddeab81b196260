package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.DossierImporting;
import org.sealwright.submissions.ImportJob;
import org.sealwright.submissions.ImportJobs;
import org.sealwright.submissions.ImportOutcome;
import org.sealwright.submissions.ImportPreview;
import org.sealwright.submissions.ImportStaging;
import org.sealwright.submissions.intake.DossierFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes over a dossier that was written elsewhere; nothing is saved before a look at what would come of it. */
@Controller
class ImportController {

    private static final int LONGEST_NAME = 255;

    /** Seconds after which a browser without script asks again. */
    private static final int REFRESH = 2;

    /** After which a bar that did not move is explained. */
    private static final Duration STANDS = Duration.ofSeconds(30);

    private final Frame frame;
    private final DossierImporting importing;
    private final ImportStaging staging;
    private final ImportJobs jobs;
    private final Words words;
    private final Clock clock;

    ImportController(
            Frame frame, DossierImporting importing, ImportStaging staging, ImportJobs jobs, Words words, Clock clock) {
        this.frame = frame;
        this.importing = importing;
        this.staging = staging;
        this.jobs = jobs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/submissions/{id}/import")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        frame.show(actor, id, "import", model);
        model.addAttribute("job", jobs.open(actor, id).orElse(null));
        return "submissions/import";
    }

    /**
     * Shows what would come of it on the same page, and keeps the files until the person says so. Files that were chosen before go,
     * whatever comes of the new ones: nobody should find them imported who thought of others.
     */
    @PostMapping("/submissions/{id}/import")
    String look(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            @RequestParam(defaultValue = "false") boolean replace,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            staging.discard(actor, id);
            preview(actor, id, read(uploads), replace, model);
        } catch (Refused refusal) {
            say(refusal, model, response);
        }
        return page(actor, id, model);
    }

    /** Does what was shown, long ones as a job. If the application was edited meanwhile, shows what the same files would do now. */
    // A path variable called “stage” would reach the view as an attribute, and look like files that wait.
    @PostMapping("/submissions/{id}/import/{kept}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID kept,
            @RequestParam String seen,
            Model model,
            HttpServletResponse response) {
        try {
            Optional<UUID> job = jobs.startIfLong(actor, id, kept, seen);
            if (job.isPresent()) {
                return "redirect:/submissions/" + id + "/import/jobs/" + job.get();
            }
            model.addAttribute("outcome", staging.confirm(actor, id, kept, seen));
        } catch (Refused refusal) {
            say(refusal, model, response);
            lookAgain(actor, id, kept, model);
        }
        return page(actor, id, model);
    }

    /** How far a long import is, and at last what came of it. */
    @GetMapping("/submissions/{id}/import/jobs/{job}")
    String progress(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable("job") UUID jobId,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ImportJob job = jobs.job(actor, id, jobId);
        if (!job.isOpen() && Saved.isScript(request)) {
            response.setHeader("HX-Refresh", "true"); // what is missing changed too, all around the bar
        }
        frame.show(actor, id, "import", model);
        model.addAttribute("job", job);
        model.addAttribute("refresh", job.isOpen() ? REFRESH : null);
        model.addAttribute(
                "stands",
                job.isOpen() && job.changedAt().isBefore(clock.instant().minus(STANDS)));
        return "submissions/import-job";
    }

    @PostMapping("/submissions/{id}/import/{kept}/discard")
    String discard(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        staging.discard(actor, id);
        redirect.addFlashAttribute("said", words.say("submissions.import.discarded"));
        return "redirect:/submissions/" + id + "/import";
    }

    private void preview(Actor actor, UUID id, List<DossierFile> files, boolean replace, Model model) {
        ImportPreview preview = importing.preview(actor, id, files, replace);
        ImportOutcome outcome = preview.outcome();
        UUID stage = outcome.isNothing() ? null : staging.keep(actor, id, files, replace, preview);
        model.addAttribute("outcome", outcome);
        model.addAttribute("replace", replace);
        if (stage != null) {
            model.addAttribute("stage", stage);
            model.addAttribute("seen", outcome.digest().hex());
        }
    }

    private void lookAgain(Actor actor, UUID id, UUID stage, Model model) {
        try {
            ImportStaging.Kept kept = staging.kept(actor, id, stage);
            preview(actor, id, kept.files(), kept.replacing(), model);
        } catch (Refused gone) {
            // The sentence that is shown already says that nothing is kept or may be written any more.
        }
    }

    private void say(Refused refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", words.say(refusal.key(), refusal.arguments()));
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
            files.add(new DossierFile(nameOf(file), file.getBytes()));
        }
        return files;
    }

    /** As it was called, without what no text in the database can hold; of a very long name its end, which tells what the file is. */
    private static String nameOf(MultipartFile file) {
        String given = file.getOriginalFilename();
        String name = given == null ? "" : given.replace("\0", "");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
