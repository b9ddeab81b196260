package org.sealwright.assessments.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What the workspace's script reads after it saved by itself.
 *
 * @param version the version that stands now, which the form has to name next time
 * @param sentence what to do, where it was not saved
 * @param standing what a colleague saved meanwhile, in words
 * @param theirs the same by the form's fields, to be taken over or put together with one's own
 */
record Autosaved(
        int version,
        @Nullable String sentence,
        @Nullable String standing,
        @Nullable Map<String, String> theirs) {

    static ResponseEntity<Autosaved> saved(int version) {
        return ResponseEntity.ok(new Autosaved(version, null, null, null));
    }

    static ResponseEntity<Autosaved> refused(int version, String sentence) {
        return ResponseEntity.unprocessableContent().body(new Autosaved(version, sentence, null, null));
    }

    static ResponseEntity<Autosaved> overtaken(
            int version, String sentence, String standing, Map<String, String> theirs) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Autosaved(version, sentence, standing, theirs));
    }
}
