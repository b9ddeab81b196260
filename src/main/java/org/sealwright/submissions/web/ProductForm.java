package org.sealwright.submissions.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.submissions.Firmware;
import org.sealwright.submissions.Gtin;
import org.sealwright.submissions.ProductDescription;
import org.sealwright.submissions.Versioned;
import org.springframework.validation.BindingResult;

/** The product facts as people type them: lists one entry a line. */
record ProductForm(
        String name,
        String brand,
        String category,
        String models,
        String gtins,
        String hardwareRevisions,
        String firmware,
        String supportEnds,
        String securityContact,
        int version) {

    ProductForm {
        name = text(name);
        brand = text(brand);
        category = text(category);
        models = text(models);
        gtins = text(gtins);
        hardwareRevisions = text(hardwareRevisions);
        firmware = text(firmware);
        supportEnds = text(supportEnds);
        securityContact = text(securityContact);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    static ProductForm of(Versioned<ProductDescription> saved) {
        ProductDescription product = saved.value();
        LocalDate ends = product.supportEnds();
        return new ProductForm(
                product.name(),
                product.brand(),
                product.category(),
                String.join("\n", product.models()),
                joined(product.gtins()),
                String.join("\n", product.hardwareRevisions()),
                joined(product.firmware()),
                ends == null ? "" : ends.toString(),
                product.securityContact(),
                saved.version());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** What was typed, with an error at each field that can't be read. */
    ProductDescription read(BindingResult errors) {
        return new ProductDescription(
                name,
                brand,
                category,
                lines(models),
                each("gtins", lines(gtins.replaceAll("[ -]", "")), Gtin::new, ProductForm::gtinProblem, errors).stream()
                        .filter(distinct(Gtin::fourteen))
                        .toList(),
                lines(hardwareRevisions),
                each(
                        "firmware",
                        lines(firmware),
                        Firmware::parse,
                        line -> "submissions.product.firmware.wrong",
                        errors),
                date(errors),
                securityContact,
                null);
    }

    private @Nullable LocalDate date(BindingResult errors) {
        try {
            return supportEnds.isEmpty() ? null : LocalDate.parse(supportEnds);
        } catch (DateTimeException e) {
            errors.rejectValue("supportEnds", "submissions.product.supportEnds.wrong");
            return null;
        }
    }

    private static String gtinProblem(String digits) {
        return Gtin.hasLength(digits) ? "submissions.product.gtins.check" : "submissions.product.gtins.length";
    }

    private static <T> List<T> each(
            String field,
            List<String> lines,
            Function<String, T> reader,
            Function<String, String> problem,
            BindingResult errors) {
        List<T> values = new ArrayList<>();
        for (String line : lines) {
            try {
                values.add(reader.apply(line));
            } catch (IllegalArgumentException e) {
                String key = problem.apply(line);
                Object right = key.endsWith("check") ? String.valueOf(Gtin.checkDigit(line)) : "";
                errors.rejectValue(field, key, new Object[] {line, right}, key);
            }
        }
        return values;
    }

    private static <T> Predicate<T> distinct(Function<T, ?> by) {
        Set<Object> seen = new HashSet<>();
        return value -> seen.add(by.apply(value));
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
