package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;

/** Every state with every act. */
class CaseStateTests {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2026, 12, 24);
    private static final Actor ACTOR = Actor.system("test");
    private static final Sha256 DOSSIER = Sha256.of("dossier");

    /** How to bring a new case into each state, by its verbs alone. */
    private static final Map<CaseState, List<Consumer<CaseFile>>> WAYS = new EnumMap<>(CaseState.class);

    private static final Map<String, Consumer<CaseFile>> ACTS = Map.of(
            "open again", file -> file.openAgain(DOSSIER, NOW),
            "start review", file -> file.startReview(ACTOR, DOSSIER, NOW),
            "confirm", file -> file.confirm(NOW),
            "give back", file -> file.giveBack(NOW),
            "take decision", file -> file.takeDecision(ACTOR),
            "decide", file -> file.decide(Outcome.GRANT, null, NOW),
            "defer", file -> file.decide(Outcome.DEFER, LATER, NOW),
            "resume", file -> file.resume(NOW),
            "void", file -> file.voidBecause("a verdict", NOW),
            "cancel", file -> file.cancel(NOW));

    /** What each state allows, written down once more, apart from the code. */
    private static final Map<CaseState, Set<String>> ALLOWED = Map.of(
            CaseState.OPEN, Set.of("start review", "void", "cancel"),
            CaseState.IN_REVIEW, Set.of("confirm", "give back", "void", "cancel"),
            CaseState.REVIEWED, Set.of("take decision", "decide", "defer", "void", "cancel"),
            CaseState.DEFERRED, Set.of("resume", "void", "cancel"),
            CaseState.RETURNED, Set.of("open again", "void", "cancel"),
            CaseState.DECIDED, Set.of(),
            CaseState.VOIDED, Set.of(),
            CaseState.CANCELLED, Set.of());

    static {
        List<Consumer<CaseFile>> toReview = List.of(ACTS.get("start review"));
        List<Consumer<CaseFile>> reviewed = List.of(ACTS.get("start review"), ACTS.get("confirm"));
        WAYS.put(CaseState.OPEN, List.of());
        WAYS.put(CaseState.IN_REVIEW, toReview);
        WAYS.put(CaseState.REVIEWED, reviewed);
        WAYS.put(CaseState.DECIDED, List.of(reviewed.get(0), reviewed.get(1), ACTS.get("decide")));
        WAYS.put(CaseState.DEFERRED, List.of(reviewed.get(0), reviewed.get(1), ACTS.get("defer")));
        WAYS.put(CaseState.RETURNED, List.of(reviewed.get(0), ACTS.get("give back")));
        WAYS.put(CaseState.VOIDED, List.of(ACTS.get("void")));
        WAYS.put(CaseState.CANCELLED, List.of(ACTS.get("cancel")));
    }

    static Stream<Arguments> everyStateWithEveryAct() {
        return Stream.of(CaseState.values())
                .flatMap(state -> ACTS.keySet().stream().sorted().map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryAct")
    void allowsWhatItsStateAllowsAndNothingElse(CaseState state, String act) {
        CaseFile file = in(state);
        if (ALLOWED.get(state).contains(act)) {
            assertThatCode(() -> ACTS.get(act).accept(file)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ACTS.get(act).accept(file))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("decisions.refused.state." + state));
            assertThat(file.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesOnlyCasesThatAreAssessedALimitOrAReturn(CaseKind kind) {
        boolean assessed =
                Set.of(CaseKind.GRANT, CaseKind.RENEW, CaseKind.EXTEND).contains(kind);
        assertThat(kind.outcomes().contains(Outcome.LIMIT)).isEqualTo(assessed);
        assertThat(kind.outcomes().contains(Outcome.RETURN)).isEqualTo(assessed);
        assertThat(kind.outcomes()).contains(Outcome.GRANT, Outcome.REFUSE, Outcome.DEFER);
    }

    @ParameterizedTest
    @EnumSource
    void asksForAReasonWhereverSomethingIsTakenOrNotGiven(CaseKind kind) {
        assertThat(Stream.of(Outcome.LIMIT, Outcome.REFUSE, Outcome.RETURN, Outcome.DEFER))
                .allMatch(kind::needsReason);
        assertThat(kind.needsReason(Outcome.GRANT))
                .isEqualTo(Set.of(CaseKind.REDUCE, CaseKind.SUSPEND, CaseKind.WITHDRAW, CaseKind.TERMINATE)
                        .contains(kind));
    }

    @Test
    void forgetsReviewerAndCertifierWhenItOpensAgain() {
        CaseFile file = in(CaseState.RETURNED);
        Sha256 other = Sha256.of("another dossier");
        file.openAgain(other, NOW);
        assertThat(file.reviewer()).isNull();
        assertThat(file.dossier()).isEqualTo(other);
    }

    private static CaseFile in(CaseState state) {
        CaseOrder order = new CaseOrder(
                Ids.next(), CaseKind.GRANT, Ids.next(), "Hub", "II", Ids.next(), Ids.next(), null, null, null, null);
        CaseFile file = new CaseFile(order, "2026-0001", ACTOR, DOSSIER, NOW);
        WAYS.get(state).forEach(step -> step.accept(file));
        assertThat(file.state()).isEqualTo(state);
        return file;
    }
}
