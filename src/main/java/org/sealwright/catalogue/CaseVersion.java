package org.sealwright.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a body-written case that came into force at some time.
 *
 * @param method id of the method that the case belongs to
 * @param number 2 or higher: version 1 is the one in the published file
 * @param since when it came into force
 */
public record CaseVersion(UUID id, String method, String caseId, int number, CaseWords words, Instant since) {

    /** The case with the words of this version. */
    TestCase in(TestCase testCase) {
        return words.in(testCase, number);
    }
}
