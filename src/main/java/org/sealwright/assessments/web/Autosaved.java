package org.sealwright.assessments.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What the workspace's script reads after it saved by itself.
 *
 * @param version the version that stands now, which the form has to name next time
 * @param sentence what to do, where it was not saved
 * @param standing what a colleague saved meanwhile
 */
record Autosaved(
        int version, @Nullable String sentence, @Nullable String standing) {

    static ResponseEntity<Autosaved> saved(int version) {
        return ResponseEntity.ok(new Autosaved(version, null, null));
    }

    static ResponseEntity<Autosaved> refused(int version, String sentence) {
        return ResponseEntity.unprocessableContent().body(new Autosaved(version, sentence, null));
    }

    static ResponseEntity<Autosaved> overtaken(int version, String sentence, String standing) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Autosaved(version, sentence, standing));
    }
}
