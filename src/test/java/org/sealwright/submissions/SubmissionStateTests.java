package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionStateTests {

    @Test
    void leadsOnlyWhereTheArchitectureSays() {
        assertThat(pairs())
                .containsExactlyInAnyOrder(
                        "DRAFT SUBMITTED",
                        "DRAFT WITHDRAWN",
                        "SUBMITTED ACCEPTED",
                        "SUBMITTED RETURNED",
                        "SUBMITTED REJECTED",
                        "SUBMITTED WITHDRAWN",
                        "RETURNED DRAFT",
                        "RETURNED WITHDRAWN",
                        "ACCEPTED WITHDRAWN");
    }

    private static List<String> pairs() {
        return Arrays.stream(SubmissionState.values())
                .flatMap(from -> Arrays.stream(SubmissionState.values())
                        .filter(from::leadsTo)
                        .map(to -> from + " " + to))
                .toList();
    }
}
