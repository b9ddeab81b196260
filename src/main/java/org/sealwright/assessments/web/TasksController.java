package org.sealwright.assessments.web;

import org.sealwright.assessments.MakerTasks;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The manufacturer's one list of findings, over all applications. */
@Controller
class TasksController {

    private final MakerTasks tasks;

    TasksController(MakerTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/assessments/tasks")
    String list(Actor actor, Model model) {
        model.addAttribute("tasks", tasks.of(actor));
        return "assessments/tasks";
    }
}
