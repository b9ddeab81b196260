package org.sealwright.web;

import org.sealwright.shared.Refused;
import org.springframework.validation.BindingResult;

/** Takes a rule's refusal back to the form that it concerns; the page then shows its sentence and keeps what was typed. */
public final class Refusals {

    private Refusals() {}

    /** To the field that the refusal names, where the form has it, else to the form as a whole. */
    public static void show(Refused refusal, BindingResult form) {
        String field = refusal.field();
        if (field != null && has(form, field)) {
            form.rejectValue(field, refusal.key(), refusal.arguments(), refusal.key());
        } else {
            form.reject(refusal.key(), refusal.arguments(), refusal.key());
        }
    }

    private static boolean has(BindingResult form, String field) {
        return form.getFieldType(field) != null;
    }
}
