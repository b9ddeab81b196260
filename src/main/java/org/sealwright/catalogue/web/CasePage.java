package org.sealwright.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.catalogue.CaseFile;
import org.sealwright.catalogue.CaseHistory;
import org.sealwright.catalogue.CaseStep;
import org.sealwright.catalogue.CaseWords;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;

/**
 * All that the page of a body-written case shows.
 *
 * @param versions newest first, without the published one
 * @param mayEdit whether the reader is an administrator
 * @param tookPart whether the reader wrote or proposed the open version
 */
record CasePage(CaseFile file, List<Version> versions, boolean mayEdit, boolean tookPart) {

    /**
     * A version as it is shown.
     *
     * @param before number of the version that it is compared with
     * @param evaluations that go by it
     */
    record Version(CaseHistory history, int before, List<WordChange> changes, List<Step> steps, int evaluations) {

        public Sha256 digest() {
            return history.words().digest();
        }
    }

    /**
     * A step of a version.
     *
     * @param by name of the person
     * @param changes what was written otherwise than before; empty for steps that write nothing
     */
    record Step(CaseHistory.Entry entry, String by, List<WordChange> changes) {}

    static CasePage of(CaseFile file, Actor reader) {
        return new CasePage(
                file,
                file.versions().reversed().stream().map(v -> version(file, v)).toList(),
                reader.has(Role.ADMINISTRATOR),
                file.open().filter(open -> open.tookPart(reader.id())).isPresent());
    }

    private static Version version(CaseFile file, CaseHistory history) {
        CaseWords before = file.wordsBefore(history);
        return new Version(
                history,
                file.before(history).map(CaseHistory::number).orElse(1),
                WordChange.between(before, history.words()),
                steps(file, history, before),
                file.usesOf(history.number()));
    }

    private static List<Step> steps(CaseFile file, CaseHistory history, CaseWords before) {
        List<Step> steps = new ArrayList<>();
        CaseWords last = before;
        for (CaseHistory.Entry entry : history.entries()) {
            CaseWords written = entry.words();
            steps.add(new Step(
                    entry,
                    file.names().getOrDefault(entry.account(), "–"),
                    written == null ? List.of() : WordChange.between(last, written)));
            last = written == null ? last : written;
        }
        return steps;
    }

    /** Version 1. */
    public CaseWords publishedWords() {
        return CaseWords.of(file.published());
    }

    public boolean isWrittenMoreThanOnce(Version version) {
        return version.history().entries().stream()
                        .filter(entry -> entry.step() == CaseStep.WRITTEN)
                        .count()
                > 1;
    }
}
