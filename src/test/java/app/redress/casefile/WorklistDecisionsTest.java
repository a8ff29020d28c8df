package app.redress.casefile;

import static app.redress.casefile.SmallCase.VICTIM;
import static app.redress.domain.Channel.BALANCE;
import static app.redress.domain.Channel.CARD;
import static app.redress.worklist.CompensationItem.Status.APPROVED;
import static app.redress.worklist.CompensationItem.Status.ON_HOLD;
import static app.redress.worklist.CompensationItem.Status.PROPOSED;
import static app.redress.worklist.CompensationItem.Status.REJECTED;
import static app.redress.worklist.CompensationItem.Status.REVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.casefile.AuditEntry.Action;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.language.Said;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistDecisionsTest {
    @TempDir
    Path folder;

    private CaseFile opened;

    @BeforeEach
    void create() {
        opened = CaseFile.create(folder.resolve("case"), "case", "Abe", CaseFileSaveTest.CLOCK);
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aDecisionShowsInTheListAndSurvivesReopeningAndARerun() {
        opened.decide(VICTIM, CARD, REVIEWED, "Abe", "");
        opened.decide(VICTIM, CARD, APPROVED, "Mori", "as proposed");
        opened.decide(VICTIM, BALANCE, ON_HOLD, "Abe", "customer not reached");
        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
        assertThat(status(CARD)).isEqualTo(APPROVED);
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(status(CARD)).isEqualTo(APPROVED);
        assertThat(status(BALANCE)).isEqualTo(ON_HOLD);
        assertThat(opened.decision(VICTIM, CARD).orElseThrow()).satisfies(decision -> {
            assertThat(decision.reviewer()).isEqualTo("Abe");
            assertThat(decision.approver()).isEqualTo("Mori");
            assertThat(decision.approvedAmount()).isEqualTo(90_000);
            assertThat(decision.version()).isEqualTo(2);
        });
    }

    @Test
    void theListIsFilteredAndSortedByWhatPeopleDecided() {
        opened.decide(VICTIM, BALANCE, REJECTED, "Abe", "promotional credit");
        assertThat(opened.compensation(new ListQuery("rejected", "", false, 0, 9))
                        .sum())
                .isEqualTo(400);
        assertThat(opened.compensation(new ListQuery("", "status", true, 0, 9))
                        .rows()
                        .getFirst()
                        .channel())
                .isEqualTo(BALANCE);
    }

    @Test
    void theReviewerDoesNotApproveAndNothingIsWritten() {
        opened.decide(VICTIM, CARD, REVIEWED, "Abe", "");
        long lines = opened.audit().entries(ListQuery.ALL).total();
        assertThat(refusal(CARD, APPROVED, "ABE")).isEqualTo(Rule.SAME_PERSON);
        assertThat(status(CARD)).isEqualTo(REVIEWED);
        assertThat(opened.audit().entries(ListQuery.ALL).total()).isEqualTo(lines);
    }

    @Test
    void aReviewBeforeAHoldDoesNotCountAfterIt() {
        opened.decide(VICTIM, CARD, REVIEWED, "Abe", "");
        opened.decide(VICTIM, CARD, ON_HOLD, "Mori", "bank asks");
        opened.decide(VICTIM, CARD, PROPOSED, "Mori", "");
        assertThat(refusal(CARD, APPROVED, "Mori")).isEqualTo(Rule.NO_SUCH_STEP);
        opened.decide(VICTIM, CARD, REVIEWED, "Mori", "");
        assertThat(refusal(CARD, APPROVED, "Mori")).isEqualTo(Rule.SAME_PERSON);
        opened.decide(VICTIM, CARD, APPROVED, "Abe", "");
        assertThat(status(CARD)).isEqualTo(APPROVED);
    }

    @Test
    void anItemThatIsNotOnTheListCantBeDecided() {
        assertThat(refusal(Channel.CASH_BANK, REVIEWED, "Abe")).isEqualTo(Rule.NO_SUCH_ITEM);
        assertThatThrownBy(() -> opened.decideFreeze("stranger", FreezeItem.Status.REQUESTED, "Abe", ""))
                .isInstanceOf(DecisionRefused.class)
                .satisfies(Said.containing("stranger"));
    }

    @Test
    void anApprovalCoversOnlyTheAmountItWasGivenFor() {
        opened.decide(VICTIM, CARD, REVIEWED, "Abe", "");
        opened.decide(VICTIM, CARD, APPROVED, "Mori", "");
        opened.decide(VICTIM, BALANCE, REVIEWED, "Abe", "");
        opened.save(SmallCase.of(60_400, Map.of(CARD, 60_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(status(CARD)).isEqualTo(PROPOSED);
        assertThat(status(BALANCE)).isEqualTo(REVIEWED);
        assertThat(opened.decision(VICTIM, CARD).orElseThrow()).satisfies(decision -> {
            assertThat(decision.approvedAmount()).isEqualTo(90_000);
            assertThat(decision.reviewer()).isNull();
        });
        AuditEntry last = lastLine();
        assertThat(last.action()).isEqualTo(Action.APPROVAL_LAPSED);
        assertThat(last.detail()).isEqualTo("APPROVED for 90000 yen, now 60000");
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(status(CARD))
                .as("a lapsed approval does not come back by itself")
                .isEqualTo(PROPOSED);
    }

    @Test
    void anApprovalLapsesWhenItsItemIsNoLongerProposed() {
        opened.decide(VICTIM, BALANCE, REVIEWED, "Abe", "");
        opened.decide(VICTIM, BALANCE, APPROVED, "Mori", "");
        opened.save(SmallCase.of(90_000, Map.of(CARD, 90_000L)), Progress.NONE);
        assertThat(opened.decision(VICTIM, BALANCE).orElseThrow().status()).isEqualTo(PROPOSED);
        assertThat(lastLine().detail()).isEqualTo("APPROVED for 400 yen, now 0");
    }

    @Test
    void noYenIsApprovedTwice() {
        opened.save(SmallCase.of(90_000, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        opened.decide(VICTIM, CARD, REVIEWED, "Abe", "");
        opened.decide(VICTIM, BALANCE, REVIEWED, "Abe", "");
        opened.decide(VICTIM, CARD, APPROVED, "Mori", "");
        assertThat(refusal(BALANCE, APPROVED, "Mori")).isEqualTo(Rule.MORE_THAN_DUE);
        assertThat(status(BALANCE)).isEqualTo(REVIEWED);
    }

    @Test
    void aFreezeGoesItsWayAndSurvivesARerun() {
        opened.decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "Abe", "");
        opened.decideFreeze(VICTIM, FreezeItem.Status.FROZEN, "Mori", "ticket 7");
        opened.save(SmallCase.of(90_000, Map.of(CARD, 90_000L)), Progress.NONE);
        assertThat(opened.freeze(ListQuery.ALL).rows().getFirst().status()).isEqualTo(FreezeItem.Status.FROZEN);
        assertThatThrownBy(() -> opened.decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "Abe", ""))
                .isInstanceOf(DecisionRefused.class)
                .satisfies(Said.containing("FROZEN"));
        opened.decideFreeze(VICTIM, FreezeItem.Status.RELEASED, "Abe", "owner verified");
        assertThat(lastLine().detail()).isEqualTo("FROZEN -> RELEASED; owner verified");
    }

    @Test
    void ofManyWhoDecideAtOnceExactlyOneWins() throws Exception {
        List<Callable<Boolean>> people = java.util.stream.IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> refusal(CARD, REVIEWED, "person " + i) == null)
                .toList();
        int winners = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> won : pool.invokeAll(people)) {
                winners += won.get() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void aDecisionThatWasAnsweredOutlivesTheDeathOfTheProcess() throws IOException, InterruptedException {
        opened.close();
        Process child =
                ChildJvm.start(DieAfterDeciding.class, folder.resolve("case").toString());
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(137);
        assertThat(said).contains("decided");
        opened = CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
        assertThat(status(CARD)).isEqualTo(APPROVED);
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    /// Decides and dies without a word to the database, like a machine that loses power.
    static final class DieAfterDeciding {
        private DieAfterDeciding() {}

        public static void main(String[] args) {
            CaseFile file = CaseFile.open(Path.of(args[0]), "Abe", CaseFileSaveTest.CLOCK);
            file.decide(VICTIM, CARD, REVIEWED, "Abe", "");
            file.decide(VICTIM, CARD, APPROVED, "Mori", "");
            System.out.println("decided");
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }

    private CompensationItem.Status status(Channel channel) {
        return opened.compensation(ListQuery.ALL).rows().stream()
                .filter(item -> item.channel() == channel)
                .map(CompensationItem::status)
                .findFirst()
                .orElseThrow();
    }

    private AuditEntry lastLine() {
        return opened.audit().entries(new ListQuery("", "", true, 0, 1)).rows().getFirst();
    }

    private @org.jspecify.annotations.Nullable Rule refusal(Channel channel, CompensationItem.Status to, String who) {
        DecisionRefused refused =
                catchThrowableOfType(DecisionRefused.class, () -> opened.decide(VICTIM, channel, to, who, "reason"));
        return refused == null ? null : refused.rule();
    }
}
