package app.redress.worklist;

import static app.redress.worklist.CompensationItem.Status.APPROVED;
import static app.redress.worklist.CompensationItem.Status.EXPORTED;
import static app.redress.worklist.CompensationItem.Status.FAILED;
import static app.redress.worklist.CompensationItem.Status.ON_HOLD;
import static app.redress.worklist.CompensationItem.Status.PAID;
import static app.redress.worklist.CompensationItem.Status.PROPOSED;
import static app.redress.worklist.CompensationItem.Status.RECOVERED;
import static app.redress.worklist.CompensationItem.Status.REJECTED;
import static app.redress.worklist.CompensationItem.Status.REVIEWED;
import static app.redress.worklist.CompensationItem.Status.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.CompensationWorkflow.Step;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompensationWorkflowTest {
    private static final Map<Status, Set<Status>> STEPS = Map.of(
            PROPOSED, Set.of(REVIEWED, ON_HOLD, REJECTED),
            REVIEWED, Set.of(APPROVED, ON_HOLD, REJECTED),
            APPROVED, Set.of(ON_HOLD, PROPOSED),
            ON_HOLD, Set.of(PROPOSED),
            REJECTED, Set.of(PROPOSED),
            FAILED, Set.of(PROPOSED),
            RECOVERED, Set.of(PROPOSED),
            WAIVED, Set.of(PROPOSED));

    private static Step step(Status from, Status to, String who, @Nullable String reviewer, String reason) {
        return new Step(from, to, 90_000, who, reviewer, null, reason);
    }

    private static Step takingBack(Status from, Status to, String who, String reason) {
        return new Step(from, to, -40_000, who, "Abe", "Mori", reason);
    }

    @Test
    void whatWasPaidTooMuchIsTakenBackOrWaivedByASecondPersonAndNeverRejectedByOne() {
        assertThat(refusal(takingBack(APPROVED, RECOVERED, "Kato", "transfer of 9 July")))
                .isNull();
        assertThat(refusal(takingBack(APPROVED, RECOVERED, "Kato", " "))).isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(takingBack(REVIEWED, RECOVERED, "Kato", "transfer of 9 July")))
                .isEqualTo(Rule.NO_SUCH_STEP);
        assertThat(refusal(takingBack(APPROVED, WAIVED, "Ueda", "our error"))).isNull();
        assertThat(refusal(takingBack(APPROVED, WAIVED, "Ueda", ""))).isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(takingBack(APPROVED, WAIVED, "Mori", "our error"))).isEqualTo(Rule.SAME_PERSON);
        assertThat(refusal(takingBack(REVIEWED, WAIVED, "abe\u200b", "our error")))
                .isEqualTo(Rule.SAME_PERSON);
        assertThat(refusal(takingBack(PROPOSED, REJECTED, "Ueda", "our error"))).isEqualTo(Rule.NO_SUCH_STEP);
    }

    @Test
    void exactlyTheStepsOfTheWorkflowAreAllowed() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                boolean allowed = STEPS.getOrDefault(from, Set.of()).contains(to);
                Step step = step(from, to, "Mori", "Abe", "card stopped twice");
                assertThat(refusal(step)).as("%s to %s", from, to).isEqualTo(allowed ? null : Rule.NO_SUCH_STEP);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"ON_HOLD", "REJECTED"})
    void holdingAndRejectingNeedAReason(Status to) {
        assertThat(refusal(step(PROPOSED, to, "Abe", null, "  "))).isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(step(REVIEWED, to, "Abe", "Abe", "duplicate claim"))).isNull();
    }

    @Test
    void reopeningNeedsAReason() {
        assertThat(refusal(step(FAILED, PROPOSED, "Abe", null, ""))).isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(step(FAILED, PROPOSED, "Abe", null, "account number was wrong")))
                .isNull();
    }

    @Test
    void aReviewNeedsNoReasonButAName() {
        assertThat(refusal(step(PROPOSED, REVIEWED, "Abe", null, ""))).isNull();
        assertThat(refusal(step(PROPOSED, REVIEWED, " ", null, ""))).isEqualTo(Rule.NAME_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abe Ken", "abe ken", " ABE  KEN ", "Ａｂｅ　Ｋｅｎ"})
    void theMakerIsNeverTheCheckerHoweverTheNameIsSpelled(String who) {
        assertThat(refusal(step(REVIEWED, APPROVED, who, "Abe Ken", ""))).isEqualTo(Rule.SAME_PERSON);
    }

    @Test
    void anotherPersonApproves() {
        assertThatCode(() -> CompensationWorkflow.check(step(REVIEWED, APPROVED, "Mori", "Abe", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void anItemNobodyReviewedIsNotApproved() {
        assertThat(refusal(step(REVIEWED, APPROVED, "Mori", null, ""))).isEqualTo(Rule.SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,false", "REVIEWED,false", "APPROVED,true", "EXPORTED,true"})
    void approvedAndExportedMoneyIsCommitted(Status status, boolean committed) {
        assertThat(CompensationWorkflow.committed(status)).isEqualTo(committed);
    }

    @Test
    void banksReportOutcomesOfExportedItemsOnlyAndMayCorrectThem() {
        assertThat(CompensationWorkflow.settled(EXPORTED)).containsExactlyInAnyOrder(PAID, FAILED);
        assertThat(CompensationWorkflow.settled(PAID)).containsExactly(FAILED);
        assertThat(CompensationWorkflow.settled(FAILED)).containsExactly(PAID);
        for (Status before : List.of(PROPOSED, REVIEWED, APPROVED, REJECTED, ON_HOLD)) {
            assertThat(CompensationWorkflow.settled(before)).as(before.name()).isEmpty();
        }
    }

    @Test
    void paidMoneyIsCommittedAndFailedMoneyIsNot() {
        assertThat(CompensationWorkflow.committed(PAID)).isTrue();
        assertThat(CompensationWorkflow.committed(FAILED)).isFalse();
        assertThat(CompensationWorkflow.next(EXPORTED)).isEmpty();
    }

    private static @Nullable Rule refusal(Step step) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, () -> CompensationWorkflow.check(step));
        return refused == null ? null : refused.rule();
    }
}
