package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Scheme;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.UploadPlace;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.EvidenceLinking;
import org.sealwright.submissions.ProductDescribing;
import org.sealwright.submissions.ProductDescription;
import org.sealwright.submissions.Progress;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the product is. */
@Controller
class ProductController {

    private static final List<String> FIELDS = List.of(
            "name",
            "brand",
            "category",
            "models",
            "gtins",
            "hardwareRevisions",
            "firmware",
            "supportEnds",
            "securityContact");

    private final Frame frame;
    private final ProductDescribing describing;
    private final EvidenceItems evidence;
    private final Saved saved;
    private final Words words;

    ProductController(Frame frame, ProductDescribing describing, EvidenceItems evidence, Saved saved, Words words) {
        this.frame = frame;
        this.describing = describing;
        this.evidence = evidence;
        this.saved = saved;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/product")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Progress progress = show(actor, id, model);
        model.addAttribute("form", ProductForm.of(progress.dossier().product()));
        return "submissions/product";
    }

    @PostMapping("/submissions/{id}/product")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") @Nullable ProductForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (form == null) {
            throw new Refused("submissions.refused.form");
        }
        ProductDescription product = form.read(errors);
        for (Refused problem : describing.problems(actor, id, product)) {
            errors.rejectValue(String.valueOf(problem.field()), problem.key(), problem.arguments(), problem.key());
        }
        if (errors.hasErrors()) {
            if (Saved.isScript(request)) {
                model.addAttribute("form", "product");
                model.addAttribute("problem", words.say("submissions.saved.not-yet", firstProblem(errors)));
                model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
                return "submissions/_saved :: refused";
            }
            show(actor, id, model);
            return "submissions/product";
        }
        try {
            int version = describing.describe(actor, id, product, form.version());
            if (Saved.isScript(request)) {
                frame.show(actor, id, "product", model);
            }
            String back = "/submissions/" + id + "/product";
            return saved.well(request, redirect, model, "product", version, back, "submissions/_saved :: saved");
        } catch (Conflict | OptimisticLockingFailureException e) {
            return saved.clash(request, response, model, clash(actor, id, form, model));
        }
    }

    private String firstProblem(BindingResult errors) {
        var first = errors.getAllErrors().getFirst();
        Object[] arguments = first.getArguments();
        return words.say(String.valueOf(first.getCode()), arguments == null ? new Object[0] : arguments);
    }

    private Clash clash(Actor actor, UUID id, ProductForm yours, Model model) {
        ProductForm theirs =
                ProductForm.of(frame.show(actor, id, "product", model).dossier().product());
        List<String> left = values(theirs);
        List<String> right = values(yours);
        List<Clash.Field> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (FIELDS.get(i).equals("category")) {
                fields.add(Clash.Field.choice(
                        "category",
                        words.say("submissions.product.category"),
                        theirs.category(),
                        yours.category(),
                        title(theirs.category(), model),
                        title(yours.category(), model)));
                continue;
            }
            fields.add(Clash.Field.text(
                    FIELDS.get(i), words.say("submissions.product." + FIELDS.get(i)), left.get(i), right.get(i)));
        }
        String address = "/submissions/" + id + "/product";
        return new Clash(words.say("submissions.product.title"), address, theirs.version(), address, fields);
    }

    private String title(String category, Model model) {
        return model.getAttribute("scheme") instanceof Scheme scheme
                ? scheme.category(category)
                        .map(Scheme.ProductCategory::title)
                        .orElse(words.say("submissions.clash.empty"))
                : category;
    }

    private static List<String> values(ProductForm form) {
        return List.of(
                form.name(),
                form.brand(),
                form.category(),
                form.models(),
                form.gtins(),
                form.hardwareRevisions(),
                form.firmware(),
                form.supportEnds(),
                form.securityContact());
    }

    @PostMapping("/submissions/{id}/product/photo")
    String photo(Actor actor, @PathVariable UUID id, @RequestParam @Nullable UUID item, RedirectAttributes redirect) {
        Sha256 digest = item == null
                ? null
                : images(actor, id).stream()
                        .filter(image -> image.id().equals(item))
                        .map(EvidenceItemView::digest)
                        .findFirst()
                        .orElse(null);
        describing.show(actor, id, digest);
        redirect.addFlashAttribute("said", words.say("submissions.product.photo.chosen"));
        return "redirect:/submissions/" + id + "/product#photo";
    }

    private Progress show(Actor actor, UUID id, Model model) {
        Progress progress = frame.show(actor, id, "product", model);
        Map<String, String> categories = new LinkedHashMap<>();
        categories.put("", words.say("submissions.product.category.choose"));
        if (model.getAttribute("scheme") instanceof Scheme scheme) {
            scheme.productCategories().forEach(category -> categories.put(category.id(), category.title()));
        }
        model.addAttribute("categories", categories);
        List<EvidenceItemView> images = images(actor, id);
        Sha256 photo = progress.dossier().product().value().photo();
        model.addAttribute("images", images);
        model.addAttribute(
                "photo",
                images.stream()
                        .filter(image -> image.digest().equals(photo))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "place", UploadPlace.to(EvidenceLinking.owner(id), null, "/submissions/" + id + "/product#photo"));
        return progress;
    }

    private List<EvidenceItemView> images(Actor actor, UUID id) {
        return evidence.ofOwner(actor, EvidenceLinking.owner(id)).stream()
                .filter(item -> item.mediaType().matches("image/(png|jpeg|webp|gif)"))
                .toList();
    }
}
