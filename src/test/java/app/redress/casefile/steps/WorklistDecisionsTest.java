package app.redress.casefile.steps;

import static app.redress.casefile.session.SmallCase.VICTIM;
import static app.redress.domain.Channel.BALANCE;
import static app.redress.domain.Channel.CARD;
import static app.redress.worklist.CompensationItem.Status.APPROVED;
import static app.redress.worklist.CompensationItem.Status.ON_HOLD;
import static app.redress.worklist.CompensationItem.Status.PROPOSED;
import static app.redress.worklist.CompensationItem.Status.RECOVERED;
import static app.redress.worklist.CompensationItem.Status.REJECTED;
import static app.redress.worklist.CompensationItem.Status.REVIEWED;
import static app.redress.worklist.CompensationItem.Status.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.FreezeReadBack;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.CaseFreezes;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.ChildJvm;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.casefile.session.SmallCase;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.language.Said;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistDecisionsTest {
    private static final PreparedCase BEFORE = PreparedCase.saved(
            "Abe", CaseFileSaveTest.CLOCK, () -> SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)));

    @TempDir
    Path folder;

    private CaseFile opened;
    private Sessions people;

    @BeforeEach
    void create() {
        opened = CaseFile.open(BEFORE.in(folder), "Abe", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aDecisionIsListedAndSurvivesReopeningAndReanalysis() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "as proposed");
        people.as("Abe").decide(VICTIM, BALANCE, ON_HOLD, "customer not reached");
        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
        assertThat(status(CARD)).isEqualTo(APPROVED);
        people.as("Abe");
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(status(CARD)).isEqualTo(APPROVED);
        assertThat(status(BALANCE)).isEqualTo(ON_HOLD);
        assertThat(opened.item(VICTIM, CARD).orElseThrow()).satisfies(decision -> {
            assertThat(decision.signatures().reviewer()).isEqualTo("Abe");
            assertThat(decision.signatures().approver()).isEqualTo("Mori");
            assertThat(decision.signatures().approvedAmount()).isEqualTo(90_000);
            assertThat(decision.version()).isEqualTo(2);
        });
    }

    @Test
    void theListIsFilteredAndSortedByDecisions() {
        people.as("Abe").decide(VICTIM, BALANCE, REJECTED, "promotional credit");
        var rejected = opened.compensation(new ListQuery("rejected", "", false, 0, 9));
        assertThat(rejected.total()).isEqualTo(1);
        assertThat(rejected.sum()).as("nothing is paid for it").isZero();
        assertThat(opened.summary().compensationTotal()).isEqualTo(90_000);
        assertThat(opened.compensation(ListQuery.ALL).sum()).isEqualTo(90_000);
        assertThat(opened.compensation(new ListQuery("", "status", true, 0, 9))
                        .rows()
                        .getFirst()
                        .channel())
                .isEqualTo(BALANCE);
    }

    @Test
    void aReviewerCannotApproveAndNothingIsWritten() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        long lines = opened.audit().entries(ListQuery.ALL).total();
        assertThat(refusal(CARD, APPROVED, "Abe")).isEqualTo(Rule.SAME_PERSON);
        assertThat(status(CARD)).isEqualTo(REVIEWED);
        assertThat(opened.audit().entries(ListQuery.ALL).total()).isEqualTo(lines);
    }

    @Test
    void aReviewLapsesWithAHold() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, ON_HOLD, "bank asks");
        people.as("Mori").decide(VICTIM, CARD, PROPOSED, "bank answered");
        assertThat(refusal(CARD, APPROVED, "Mori")).isEqualTo(Rule.NO_SUCH_STEP);
        people.as("Mori").decide(VICTIM, CARD, REVIEWED, "");
        assertThat(refusal(CARD, APPROVED, "Mori")).isEqualTo(Rule.SAME_PERSON);
        people.as("Abe").decide(VICTIM, CARD, APPROVED, "");
        assertThat(status(CARD)).isEqualTo(APPROVED);
    }

    @Test
    void anItemNotOnTheListCannotBeDecided() {
        assertThat(refusal(Channel.CASH_BANK, REVIEWED, "Abe")).isEqualTo(Rule.NO_SUCH_ITEM);
        assertThatThrownBy(() -> people.as("Abe").decideFreeze("stranger", FreezeItem.Status.REQUESTED, ""))
                .isInstanceOf(DecisionRefused.class)
                .satisfies(Said.containing("stranger"));
    }

    @Test
    void anApprovedItemIsUnchangedAndTheDifferenceIsProposedAsAnotherItem() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
        people.as("Abe").decide(VICTIM, BALANCE, REVIEWED, "");
        opened.save(SmallCase.of(60_400, Map.of(CARD, 60_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly(APPROVED + " 90000", PROPOSED + " -30000");
        assertThat(status(BALANCE)).isEqualTo(REVIEWED);
        AuditEntry last = lastLine();
        assertThat(last.action()).isEqualTo(Action.ADJUSTMENT_PROPOSED);
        assertThat(last.detail()).endsWith("yen -30000; due 60000, approved or paid 90000");
        opened.save(SmallCase.of(100_400, Map.of(CARD, 100_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly(APPROVED + " 90000", PROPOSED + " 10000");
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly(APPROVED + " 90000");
    }

    @Test
    void aReviewLapsesWhenTheAmountChanges() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        opened.save(SmallCase.of(60_000, Map.of(CARD, 60_000L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly(PROPOSED + " 60000");
        assertThat(opened.item(VICTIM, CARD).orElseThrow().signatures().reviewer())
                .isNull();
        assertThat(lastLine().action()).isEqualTo(Action.AMOUNT_CHANGED);
        assertThat(lastLine().detail()).endsWith("REVIEWED for 90000 yen, now PROPOSED for 60000");
    }

    @Test
    void anItemWithNothingDueIsNotListedAndKeepsItsIdWhenItReturns() {
        people.as("Abe").decide(VICTIM, BALANCE, REVIEWED, "");
        long id = opened.item(VICTIM, BALANCE).orElseThrow().id();
        opened.save(SmallCase.of(90_000, Map.of(CARD, 90_000L)), Progress.NONE);
        assertThat(amounts(BALANCE)).isEmpty();
        assertThat(refusal(BALANCE, REVIEWED, "Abe")).isEqualTo(Rule.NO_SUCH_ITEM);
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(BALANCE)).containsExactly(PROPOSED + " 400");
        assertThat(opened.item(VICTIM, BALANCE).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aRejectionCoversOnlyTheRejectedAmount() {
        people.as("Abe").decide(VICTIM, CARD, REJECTED, "his own doing");
        opened.save(SmallCase.of(60_000, Map.of(CARD, 60_000L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly(REJECTED + " 60000");
        opened.save(SmallCase.of(120_000, Map.of(CARD, 120_000L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly(PROPOSED + " 120000");
    }

    @Test
    void aReopenedApprovalTakesTheCurrentAmountAndItsAdjustmentDisappears() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
        long id = opened.item(VICTIM, CARD).orElseThrow().id();
        opened.save(SmallCase.of(60_000, Map.of(CARD, 60_000L)), Progress.NONE);
        int version = opened.compensation(ListQuery.ALL).rows().getFirst().version();
        people.as("Abe").decide(id, version, PROPOSED, "less was stolen");
        assertThat(amounts(CARD)).containsExactly(PROPOSED + " 60000");
        assertThat(opened.item(VICTIM, CARD).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void reopeningNeedsAReasonAndAnOutdatedVersionIsRefused() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        CaseItem seen = opened.item(VICTIM, CARD).orElseThrow();
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
        assertThat(catchThrowableOfType(DecisionRefused.class, () -> people.as("Abe")
                                .decide(seen.id(), seen.version(), ON_HOLD, "wait"))
                        .rule())
                .isEqualTo(Rule.CHANGED_MEANWHILE);
        assertThat(catchThrowableOfType(
                                DecisionRefused.class, () -> people.as("Abe").decide(VICTIM, CARD, PROPOSED, " "))
                        .rule())
                .isEqualTo(Rule.REASON_MISSING);
    }

    @Test
    void theListIsSearchableByDisplayNamesInBothLanguages() {
        people.as("Abe").decide(VICTIM, BALANCE, ON_HOLD, "bank asks");
        for (String text : new String[] {"on hold", "保留", "ON_HOLD", "残高"}) {
            assertThat(opened.compensation(new ListQuery(text, "", false, 0, 9)).rows())
                    .as(text)
                    .extracting(CaseItem::channel)
                    .containsExactly(BALANCE);
        }
        assertThat(opened.compensation(new ItemFilter("", Set.of(ON_HOLD), Set.of(CARD)), ListQuery.ALL)
                        .total())
                .isZero();
    }

    @Test
    void noYenIsApprovedTwice() {
        opened.save(SmallCase.of(90_000, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Abe").decide(VICTIM, BALANCE, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
        assertThat(refusal(BALANCE, APPROVED, "Mori")).isEqualTo(Rule.MORE_THAN_DUE);
        assertThat(status(BALANCE)).isEqualTo(REVIEWED);
    }

    @Test
    void aFreezePassesThroughItsStatesAndSurvivesReanalysis() {
        people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "");
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.FROZEN, "ticket 7");
        opened.save(SmallCase.of(90_000, Map.of(CARD, 90_000L)), Progress.NONE);
        assertThat(opened.freeze(ListQuery.ALL).rows().getFirst().status()).isEqualTo(FreezeItem.Status.FROZEN);
        assertThatThrownBy(() -> people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, ""))
                .isInstanceOf(DecisionRefused.class)
                .satisfies(Said.containing("FROZEN"));
        assertThat(freezeRefusal("Abe", "owner verified")).isEqualTo(Rule.OWN_FREEZE);
        assertThat(freezeRefusal("Mori", " ")).isEqualTo(Rule.REASON_MISSING);
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.RELEASED, "owner verified");
        assertThat(lastLine().detail()).isEqualTo("FROZEN -> RELEASED; owner verified");
    }

    @Test
    void ofConcurrentDecisionsExactlyOneWins() throws Exception {
        IntStream.range(0, 8).forEach(i -> people.as("person " + i));
        List<Callable<Boolean>> deciding = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> refusal(CARD, REVIEWED, "person " + i) == null)
                .toList();
        int winners = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> won : pool.invokeAll(deciding)) {
                winners += won.get() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void aConfirmedDecisionSurvivesACrashOfTheProcess() throws IOException, InterruptedException {
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

    /// Decides and terminates without closing the database, like a machine that loses power.
    static final class DieAfterDeciding {
        private DieAfterDeciding() {}

        public static void main(String[] args) {
            CaseFile file = CaseFile.open(Path.of(args[0]), "Abe", CaseFileSaveTest.CLOCK);
            Sessions people = new Sessions(file);
            people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
            people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
            System.out.println("decided");
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }

    private CompensationItem.Status status(Channel channel) {
        return opened.compensation(ListQuery.ALL).rows().stream()
                .filter(item -> item.channel() == channel)
                .map(CaseItem::status)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Rule freezeRefusal(String who, String reason) {
        DecisionRefused refused = catchThrowableOfType(
                DecisionRefused.class, () -> people.as(who).decideFreeze(VICTIM, FreezeItem.Status.RELEASED, reason));
        return refused == null ? null : refused.rule();
    }

    @Test
    void aRequestedFreezeIsDoneWhenTheAccountsExportSaysSoAndCanBeReleasedStill() {
        people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "");
        opened.save(SmallCase.frozen(Instant.parse("2019-07-05T00:00:00Z")), Progress.NONE);
        FreezeItem frozen = opened.freeze(ListQuery.ALL).rows().getFirst();
        assertThat(frozen.account()).isEqualTo(VICTIM);
        assertThat(frozen.status()).isEqualTo(FreezeItem.Status.FROZEN);
        assertThat(frozen.atRisk()).isZero();
        assertThat(lastLine().detail())
                .isEqualTo("REQUESTED -> FROZEN; accounts export: frozen at 2019-07-05T00:00:00Z");
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.RELEASED, "owner verified");
        assertThat(opened.freeze(ListQuery.ALL).rows()).isEmpty();
    }

    @Test
    void aReleasedAccountIsRequestedAgainForAReasonAndOnlyALaterFreezeCounts() {
        Instant released = CaseFileSaveTest.CLOCK.instant();
        people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "");
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.FROZEN, "ticket 7");
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.RELEASED, "owner verified");
        assertThat(requestAgain(" ")).isEqualTo(Rule.REASON_MISSING);
        assertThat(requestAgain("taken over again")).isNull();
        assertThat(lastLine().detail()).isEqualTo("RELEASED -> REQUESTED; taken over again");
        CaseFreezes freezes = people.as("Mori").freezes();
        assertThat(freezes.readBack(Map.of(VICTIM, released.minusSeconds(60)), "accounts.csv"))
                .isEqualTo(new FreezeReadBack(List.of(), List.of(VICTIM), List.of(VICTIM)));
        assertThat(freezes.readBack(Map.of(VICTIM, released.plusSeconds(60)), "accounts.csv")
                        .frozen())
                .containsExactly(VICTIM);
        assertThat(freezeRefusal("Ueda", "owner verified")).isEqualTo(Rule.OWN_FREEZE);
        assertThat(freezeRefusal("Abe", "owner verified")).isNull();
    }

    private @Nullable Rule requestAgain(String reason) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, () -> people.as("Ueda")
                .decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, reason));
        return refused == null ? null : refused.rule();
    }

    @Test
    void ofTenConcurrentStepsWithAFreezeOneIsTakenAndNineLearnOfIt() throws Exception {
        List<CaseSession> sessions = IntStream.range(0, 10)
                .mapToObj(i -> people.as("R" + "abcdefghjk".charAt(i)))
                .toList();
        List<Callable<Rule>> work = sessions.stream()
                .<Callable<Rule>>map(one -> () -> ruleOf(catchThrowableOfType(
                        DecisionRefused.class, () -> one.decideFreeze(VICTIM, 0, FreezeItem.Status.REQUESTED, ""))))
                .toList();
        List<Rule> told = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (Future<Rule> one : pool.invokeAll(work)) {
                told.add(one.get());
            }
        }
        assertThat(told).filteredOn(Rule.CHANGED_MEANWHILE::equals).hasSize(9);
        assertThat(opened.freeze(ListQuery.ALL).rows().getFirst().version()).isEqualTo(1);
    }

    private static @Nullable Rule ruleOf(@Nullable DecisionRefused refused) {
        return refused == null ? null : refused.rule();
    }

    @Test
    void whoSawAnEarlierFreezeDoesNotReleaseTheLaterOne() {
        people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "");
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.FROZEN, "ticket 7");
        FreezeItem seen = opened.freeze(ListQuery.ALL).rows().getFirst();
        List<AccountStep.Row> preview = people.as("Ueda")
                .freezes()
                .preview(List.of(VICTIM), FreezeItem.Status.RELEASED, true)
                .rows();
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.RELEASED, "owner verified");
        people.as("Mori").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "taken over again");
        people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.FROZEN, "ticket 8");

        assertThat(catchThrowableOfType(DecisionRefused.class, () -> people.as("Ueda")
                                .decideFreeze(VICTIM, seen.version(), FreezeItem.Status.RELEASED, "owner verified"))
                        .rule())
                .isEqualTo(Rule.CHANGED_MEANWHILE);
        assertThat(people.as("Ueda")
                        .freezes()
                        .decide(preview, FreezeItem.Status.RELEASED, "owner verified")
                        .refused())
                .containsOnly(Map.entry(Rule.CHANGED_MEANWHILE, 1));
        assertThat(opened.freeze(ListQuery.ALL).rows().getFirst())
                .extracting(FreezeItem::status, FreezeItem::version)
                .containsExactly(FreezeItem.Status.FROZEN, 5);
    }

    @Test
    void aFreezeAfterTheFiguresEndIsToldApart() {
        people.as("Abe").decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, "");
        Map<String, Instant> frozen = Map.of(VICTIM, Instant.EPOCH, "later", Instant.EPOCH.plusSeconds(1));
        assertThat(people.as("Abe").freezes().readBack(frozen, "accounts.csv"))
                .isEqualTo(new FreezeReadBack(List.of(VICTIM), List.of(), List.of("later")));
    }

    private CaseItem tooMuch(String approver) {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as(approver).decide(VICTIM, CARD, APPROVED, "");
        opened.save(SmallCase.of(50_400, Map.of(CARD, 50_000L, BALANCE, 400L)), Progress.NONE);
        CaseItem back = opened.item(VICTIM, CARD).orElseThrow();
        assertThat(back.amount()).isEqualTo(-40_000);
        return back;
    }

    @Test
    void whatAnotherPersonWaivedIsNotAskedBackAgainNorPaidOut() {
        tooMuch("Mori");
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        assertThat(refusal(CARD, WAIVED, "Abe")).isEqualTo(Rule.SAME_PERSON);
        assertThat(refusal(CARD, WAIVED, "Ueda")).isNull();
        assertThat(amounts(CARD)).containsExactly("APPROVED 90000", "WAIVED -40000");
        assertThat(opened.summary().compensationTotal()).isEqualTo(90_400);
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(CARD)).as("the customer has it already").hasSize(2);
        opened.save(SmallCase.of(40_400, Map.of(CARD, 40_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly("APPROVED 90000", "WAIVED -40000", "PROPOSED -10000");
    }

    @Test
    void whatFinanceTookBackIsSettledAndCanBeOwedAgain() {
        tooMuch("Mori");
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
        assertThat(opened.compensation(new ListQuery("take back", "", false, 0, 9))
                        .rows())
                .singleElement()
                .satisfies(item -> assertThat(item.amount()).isEqualTo(-40_000));
        assertThat(refusal(CARD, RECOVERED, "Mori")).isEqualTo(Rule.NOT_ALLOWED);
        people.as("Kato", Role.FINANCE);
        long back = opened.compensation(new ListQuery("要回収", "", false, 0, 9))
                .rows()
                .getFirst()
                .id();
        people.as("Abe").changePerson("Mori", Role.FINANCE, true);
        assertThat(refusal(CARD, RECOVERED, "Mori"))
                .as("who approved it does not confirm it, in whatever role")
                .isEqualTo(Rule.SAME_PERSON);
        people.as("Kato").decide(back, 2, RECOVERED, "transfer of 9 July");
        assertThat(amounts(CARD)).containsExactly("APPROVED 90000", "RECOVERED -40000");
        opened.save(SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)), Progress.NONE);
        assertThat(amounts(CARD)).containsExactly("APPROVED 90000", "RECOVERED -40000", "PROPOSED 40000");
    }

    private List<String> amounts(Channel channel) {
        return opened.compensation(ListQuery.ALL).rows().stream()
                .filter(item -> item.channel() == channel)
                .map(item -> item.status() + " " + item.amount())
                .toList();
    }

    private AuditEntry lastLine() {
        return opened.audit().entries(new ListQuery("", "", true, 0, 1)).rows().getFirst();
    }

    private @Nullable Rule refusal(Channel channel, CompensationItem.Status to, String who) {
        DecisionRefused refused =
                catchThrowableOfType(DecisionRefused.class, () -> people.as(who).decide(VICTIM, channel, to, "reason"));
        return refused == null ? null : refused.rule();
    }
}
