package org.sealwright.assessments.web;

import org.jspecify.annotations.Nullable;

/** Lets a template ask what a field shows: what was typed into a refused form, or what stands. */
public final class Forms {

    private final @Nullable Refusal refusal;

    Forms(@Nullable Refusal refusal) {
        this.refusal = refusal;
    }

    /** What a field shows. */
    public String value(String form, String field, @Nullable String otherwise) {
        return Refusal.value(refusal, form, field, otherwise);
    }

    /** The sentence on a refused form; {@code null} where this one was not. */
    public @Nullable String wrong(String form) {
        return refusal != null && refusal.concerns(form) ? refusal.sentence() : null;
    }

    /** The sentence on one field of a refused form. */
    public @Nullable String wrong(String form, String field) {
        return refusal != null && refusal.concerns(form) && field.equals(refusal.field()) ? refusal.sentence() : null;
    }

    /** Name of the refused form; {@code null} where none was. */
    public @Nullable String refused() {
        return refusal == null ? null : refusal.form();
    }

    public @Nullable String sentence() {
        return refusal == null ? null : refusal.sentence();
    }
}
