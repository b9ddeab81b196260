package org.sealwright.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A body-written case with all its versions.
 *
 * @param published as it stands in the published file: version 1
 * @param versions those after it, oldest first
 * @param names of the people who took a step, by account
 * @param uses how many evaluations go by which version, by its number
 */
public record CaseFile(
        Method method,
        TestGroup group,
        TestCase published,
        List<CaseHistory> versions,
        Map<UUID, String> names,
        Map<Integer, Integer> uses) {

    public CaseFile {
        versions = List.copyOf(versions);
        names = Map.copyOf(names);
        uses = Map.copyOf(uses);
    }

    /** The version in force; empty where that is the published one. */
    public Optional<CaseHistory> inForce() {
        return versions.stream()
                .filter(v -> v.state() == CaseHistory.State.ACTIVE)
                .findFirst();
    }

    /** The version that is written or proposed. */
    public Optional<CaseHistory> open() {
        return versions.stream().filter(CaseHistory::isOpen).findFirst();
    }

    public CaseWords wordsInForce() {
        return inForce().map(CaseHistory::words).orElseGet(() -> CaseWords.of(published));
    }

    /** The case with the words in force. */
    public TestCase testCase() {
        return inForce().map(v -> v.words().in(published, v.number())).orElse(published);
    }

    /** Number of the version in force. */
    public int numberInForce() {
        return inForce().map(CaseHistory::number).orElse(1);
    }

    /** Number that the next version to be begun gets. */
    public int nextNumber() {
        return versions.isEmpty() ? 2 : versions.getLast().number() + 1;
    }

    /** The version that was in force when this one was begun; empty for the published one. */
    public Optional<CaseHistory> before(CaseHistory version) {
        return versions.stream()
                .filter(v -> v.number() < version.number() && v.cameIntoForce())
                .reduce((first, later) -> later);
    }

    /** The words that a version took the place of, or would. */
    public CaseWords wordsBefore(CaseHistory version) {
        return before(version).map(CaseHistory::words).orElseGet(() -> CaseWords.of(published));
    }

    public int usesOf(int number) {
        return uses.getOrDefault(number, 0);
    }
}
