package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.Page;
import app.redress.console.parts.StepsViewModel.Outcome;
import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepsViewModelTest {
    private final List<String> taken = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final List<Outcome> told = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int pagesAsked;

    private final WorkflowStep<String> approve =
            new WorkflowStep<>("approve", false, row -> row.startsWith("new"), this::take);
    private final WorkflowStep<String> reject = new WorkflowStep<>("reject", true, row -> true, this::take);

    private void take(String row, String reason) {
        if (row.contains("own")) {
            throw new DecisionRefused(Rule.SAME_PERSON, Message.of("decision.samePerson", "Sato"));
        }
        if (row.contains("broken")) {
            throw new IllegalStateException("disk gone");
        }
        taken.add(row + ":" + reason);
    }

    private StepsViewModel<String> model(boolean later) {
        Threads threads = new Threads(later ? waiting::add : Runnable::run, Runnable::run, troubles::add);
        ListViewModel<String> list = new ListViewModel<>(
                _ -> {
                    pagesAsked++;
                    return new Page<>(List.of(), 0, 0);
                },
                "",
                false,
                new Threads(Runnable::run, Runnable::run, troubles::add));
        return new StepsViewModel<>(List.of(approve, reject), list, threads);
    }

    @Test
    void aStepIsEnabledOnlyWhenEverySelectedRowAllowsIt() {
        StepsViewModel<String> model = model(false);
        assertThat(model.allows(approve)).isFalse();
        model.choose(List.of("new 1", "new 2"));
        assertThat(model.allows(approve)).isTrue();
        model.choose(List.of("new 1", "paid"));
        assertThat(model.allows(approve)).isFalse();
        assertThat(model.allows(reject)).isTrue();
    }

    @Test
    void aRefusedRowDoesNotStopTheOthers() {
        StepsViewModel<String> model = model(false);
        model.choose(List.of("new 1", "new own", "new 2"));
        model.take(approve, "", told::add);
        assertThat(taken).containsExactly("new 1:", "new 2:");
        assertThat(told).containsExactly(new Outcome("approve", 2, Map.of(Rule.SAME_PERSON, 1)));
        assertThat(pagesAsked).isEqualTo(1);
    }

    @Test
    void rejectingRequiresAReason() {
        StepsViewModel<String> model = model(false);
        model.choose(List.of("new 1"));
        model.take(reject, "  ", told::add);
        assertThat(taken).isEmpty();
        model.take(reject, " owner confirmed the payment ", told::add);
        assertThat(taken).containsExactly("new 1:owner confirmed the payment");
    }

    @Test
    void noDecisionIsTakenWhileAnotherIsBeingWritten() {
        StepsViewModel<String> model = model(true);
        model.choose(List.of("new 1"));
        model.take(approve, "", told::add);
        assertThat(model.busy().get()).isTrue();
        assertThat(model.allows(reject)).isFalse();
        model.take(approve, "", told::add);
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(model.busy().get()).isFalse();
        assertThat(taken).containsExactly("new 1:");
    }

    @Test
    void aFailureIsReportedAndTheStepsAreEnabledAgain() {
        StepsViewModel<String> model = model(false);
        model.choose(List.of("new broken"));
        model.take(approve, "", told::add);
        assertThat(troubles).hasSize(1);
        assertThat(told).isEmpty();
        assertThat(model.allows(approve)).isTrue();
    }
}
