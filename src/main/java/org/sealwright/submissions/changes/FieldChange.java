package org.sealwright.submissions.changes;

import org.sealwright.shared.TextChange;

/**
 * A field of the application or the product, or the answer to a question.
 *
 * @param field name of the field as the JSON has it; the question's key for an answer
 */
public record FieldChange(String field, TextChange text) {}
