package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.IxitKeeping;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.RowReferences;
import org.sealwright.submissions.WorkingRow;
import org.sealwright.submissions.WorkingTable;
import org.sealwright.web.Paged;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The implementation data (IXIT): which tables, and what stands in each. */
@Controller
class IxitController {

    private final Frame frame;
    private final IxitKeeping keeping;
    private final Catalogue catalogue;
    private final Markdown markdown;
    private final Words words;

    IxitController(Frame frame, IxitKeeping keeping, Catalogue catalogue, Markdown markdown, Words words) {
        this.frame = frame;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.markdown = markdown;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/ixit")
    String tables(Actor actor, @PathVariable UUID id, Model model) {
        Progress progress = frame.show(actor, id, "ixit", model);
        Method method = method(progress);
        model.addAttribute("needed", IxitPage.lines(method, progress, true));
        model.addAttribute("others", IxitPage.lines(method, progress, false));
        return "submissions/ixit/tables";
    }

    @GetMapping("/submissions/{id}/ixit/{table}")
    String table(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID row,
            Model model) {
        show(actor, id, table, rows -> row == null ? page : IxitPage.pageOf(rows, row), model);
        return "submissions/ixit/table";
    }

    @PostMapping("/submissions/{id}/ixit/{table}/declaration")
    String declare(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            keeping.declareEmpty(actor, id, table, reason.replace("\r\n", "\n"), version);
        } catch (Refused refusal) {
            return undeclared(actor, id, table, reason, words.say(refusal.key(), refusal.arguments()), model, response);
        } catch (Conflict | DataIntegrityViolationException e) {
            String faster = words.say("submissions.ixit.declared-meanwhile");
            return undeclared(actor, id, table, reason, faster, model, response);
        }
        redirect.addFlashAttribute("said", words.say("submissions.ixit.declared"));
        return "redirect:/submissions/" + id + "/ixit/" + table;
    }

    private String undeclared(
            Actor actor, UUID id, String table, String typed, String wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(actor, id, table, rows -> 1, model);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        return "submissions/ixit/table";
    }

    @PostMapping("/submissions/{id}/ixit/{table}/refill")
    String refill(Actor actor, @PathVariable UUID id, @PathVariable String table) {
        keeping.fillAfterAll(actor, id, table);
        return "redirect:/submissions/" + id + "/ixit/" + table;
    }

    private void show(Actor actor, UUID id, String name, ToIntFunction<List<WorkingRow>> asked, Model model) {
        Progress progress = frame.show(actor, id, "ixit", model);
        Method method = method(progress);
        IxitTable table = method.table(name).orElseThrow(() -> new NotFound("table", name));
        var references = new RowReferences(progress.dossier().content().ixit(), method);
        Map<UUID, Map<String, List<String>>> dangling = new LinkedHashMap<>();
        Map<UUID, Map<String, String>> html = new LinkedHashMap<>();
        Map<UUID, List<RowForm.Field>> fields = new LinkedHashMap<>();
        WorkingTable filled = progress.dossier().table(name);
        Paged<WorkingRow> rows = Paged.cut(filled.rows(), asked.applyAsInt(filled.rows()), IxitPage.ROWS);
        for (WorkingRow row : rows.items()) {
            dangling.put(row.id(), references.dangling(table, row.row()));
            Map<String, String> entries = new LinkedHashMap<>();
            fields.put(row.id(), RowForm.fields(table, row.row()));
            RowForm.fields(table, row.row()).forEach(field -> {
                if (!field.words().isEmpty()) {
                    entries.put(field.entry().name(), markdown.html(field.words()));
                }
            });
            html.put(row.id(), entries);
        }
        model.addAttribute("table", table);
        model.addAttribute(
                "leaning",
                method.tables().stream()
                        .filter(other -> other.dependsOn().contains(name))
                        .map(IxitTable::name)
                        .toList());
        model.addAttribute("filled", filled);
        model.addAttribute("rows", rows);
        model.addAttribute("fields", fields);
        model.addAttribute("dangling", dangling);
        model.addAttribute("html", html);
        model.addAttribute("isNeeded", progress.needed().contains(name));
    }

    private Method method(Progress progress) {
        return catalogue
                .methodFor(progress.submission().edition())
                .orElseThrow(() -> new Refused("submissions.refused.no-tables"));
    }
}
