package org.sealwright.site;

import java.util.List;
import org.sealwright.assessments.MakerTasks;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A manufacturer's findings that wait for an answer, over all applications, the soonest due first. */
@Component
@Order(20)
class FindingsPart implements DashboardPart {

    private final MakerTasks tasks;

    FindingsPart(MakerTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.isOf(OrganisationKind.MANUFACTURER)) {
            return List.of();
        }
        boolean answers = actor.hasAny(Role.OWNER, Role.EDITOR);
        List<MakerTasks.Task> waiting =
                tasks.of(actor).stream().filter(MakerTasks.Task::isWaiting).toList();
        return List.of(new DashboardSection(
                "findings",
                waiting.stream().map(task -> line(task, answers)).toList(),
                "/assessments/tasks",
                waiting.size()));
    }

    private static Line line(MakerTasks.Task task, boolean answers) {
        return new Line(
                task.title(),
                task.product() + ", " + task.application(),
                task.address(),
                state(task),
                task.isOverdue() ? Tone.FAIL : Tone.OPEN,
                new Phrase(answers ? "site.dashboard.findings.next" : "site.dashboard.findings.read"));
    }

    private static Phrase state(MakerTasks.Task task) {
        if (task.due() == null) {
            return new Phrase("site.dashboard.findings.waiting");
        }
        return task.isOverdue()
                ? new Phrase("site.dashboard.findings.overdue")
                : new Phrase("site.dashboard.findings.due", task.due());
    }
}
