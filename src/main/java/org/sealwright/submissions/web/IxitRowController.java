package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.IxitGaps;
import org.sealwright.submissions.IxitKeeping;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.RowReferences;
import org.sealwright.submissions.Versioned;
import org.sealwright.submissions.WorkingRow;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row of an IXIT table. */
@Controller
class IxitRowController {

    private final Frame frame;
    private final IxitKeeping keeping;
    private final Catalogue catalogue;
    private final Saved saved;
    private final Words words;

    IxitRowController(Frame frame, IxitKeeping keeping, Catalogue catalogue, Saved saved, Words words) {
        this.frame = frame;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.saved = saved;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/ixit/{table}/rows/new")
    String add(Actor actor, @PathVariable UUID id, @PathVariable String table, Model model) {
        Progress progress = frame.show(actor, id, "ixit", model);
        IxitTable asked = table(progress, table);
        List<WorkingRow> rows = progress.dossier().table(table).rows();
        if (!asked.isList() && !rows.isEmpty()) {
            return "redirect:/submissions/" + id + "/ixit/" + table + "/rows/"
                    + rows.getFirst().id();
        }
        String prefix = asked.rowIdPrefix();
        IxitRow empty = new IxitRow(prefix == null ? asked.name() : prefix + (rows.size() + 1), Map.of());
        return form(progress, asked, new WorkingRow(Ids.next(), Versioned.NEW, empty), model);
    }

    @GetMapping("/submissions/{id}/ixit/{table}/rows/{row}")
    String edit(Actor actor, @PathVariable UUID id, @PathVariable String table, @PathVariable UUID row, Model model) {
        Progress progress = frame.show(actor, id, "ixit", model);
        WorkingRow known = row(progress, table, row);
        if (known == null) {
            throw new NotFound("row", row);
        }
        return form(progress, table(progress, table), known, model);
    }

    @PostMapping("/submissions/{id}/ixit/{table}/rows/{row}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String table,
            @PathVariable UUID row,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Progress progress = frame.show(actor, id, "ixit", model);
        IxitTable asked = table(progress, table);
        IxitRow read = RowForm.read(asked, typed);
        try {
            int now = keeping.save(actor, id, table, row, read, version);
            if (Saved.isScript(request)) {
                frame.show(actor, id, "ixit", model);
            }
            String back = "/submissions/" + id + "/ixit/" + table + "?row=" + row + "#row-" + row;
            return saved.well(request, redirect, model, "row", now, back, "submissions/_saved :: saved");
        } catch (Refused refusal) {
            if (Saved.isScript(request)) {
                return saved.refused(model, "row", refusal);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", words.say(refusal.key(), refusal.arguments()));
            return form(progress, asked, new WorkingRow(row, version, read), model);
        } catch (Conflict | OptimisticLockingFailureException | DataIntegrityViolationException e) {
            return saved.clash(request, response, model, clash(actor, id, asked, row, read, model));
        }
    }

    @PostMapping("/submissions/{id}/ixit/{table}/rows/{row}/deletion")
    String delete(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String table,
            @PathVariable UUID row,
            @RequestParam int version,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes redirect) {
        keeping.delete(actor, id, table, row, version);
        redirect.addFlashAttribute("said", words.say("submissions.ixit.deleted"));
        return "redirect:/submissions/" + id + "/ixit/" + table + (page > 1 ? "?page=" + page : "");
    }

    private Clash clash(Actor actor, UUID id, IxitTable table, UUID row, IxitRow yours, Model model) {
        WorkingRow theirs = row(frame.show(actor, id, "ixit", model), table.name(), row);
        if (theirs == null) {
            theirs = new WorkingRow(row, Versioned.NEW, new IxitRow("", Map.of()));
        }
        List<Clash.Field> fields = new ArrayList<>();
        if (table.isList()) {
            fields.add(Clash.Field.text("ID", "ID", theirs.row().id(), yours.id()));
        }
        for (int n = 0; n < table.entries().size(); n++) {
            String entry = table.entries().get(n).name();
            if (!entry.equals(IxitGaps.ID)) {
                fields.add(Clash.Field.text(
                        "w" + n, entry, RowForm.text(theirs.row().values(entry)), RowForm.text(yours.values(entry))));
            }
        }
        String base = "/submissions/" + id + "/ixit/" + table.name();
        return new Clash(
                yours.id(), base + "/rows/" + row, theirs.version(), base + "?row=" + row + "#row-" + row, fields);
    }

    private String form(Progress progress, IxitTable table, WorkingRow row, Model model) {
        IxitContent content = progress.dossier().content().ixit();
        Map<String, List<String>> suggestions = new LinkedHashMap<>();
        table.entries().stream()
                .filter(entry -> !entry.references().isEmpty())
                .forEach(entry -> suggestions.put(entry.name(), IxitPage.suggestions(entry, content)));
        model.addAttribute("table", table);
        model.addAttribute("row", row);
        model.addAttribute("fields", RowForm.fields(table, row.row()));
        model.addAttribute("suggestions", suggestions);
        model.addAttribute(
                "dangling",
                catalogue
                        .methodFor(progress.submission().edition())
                        .map(method -> new RowReferences(content, method).dangling(table, row.row()))
                        .orElse(Map.of()));
        return "submissions/ixit/row";
    }

    private static @Nullable WorkingRow row(Progress progress, String table, UUID row) {
        return progress.dossier().table(table).rows().stream()
                .filter(one -> one.id().equals(row))
                .findFirst()
                .orElse(null);
    }

    private IxitTable table(Progress progress, String name) {
        return catalogue
                .methodFor(progress.submission().edition())
                .flatMap((Method method) -> method.table(name))
                .orElseThrow(() -> new NotFound("table", name));
    }
}
