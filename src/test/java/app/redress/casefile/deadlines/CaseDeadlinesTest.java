package app.redress.casefile.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemDue;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.StageCount;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.casefile.session.SmallCase;
import app.redress.deadlines.Deadline.State;
import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.RulePackReader;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules for deadlines are a decision of the case: a person's, with a reason, in the log, and undone by another.
class CaseDeadlinesTest {
    /// A Wednesday; the clock of the case stands later.
    private static final Instant NOTED = Instant.parse("2019-07-03T03:00:00Z");

    private static final PreparedCase BEFORE = PreparedCase.saved(
            "os",
            CaseFileSaveTest.CLOCK,
            () -> SmallCase.of(Map.of("A", SmallCase.Victim.of(Map.of(Channel.CARD, 1_000L)))));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private CaseFile file;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private CaseSession manager;

    @BeforeEach
    void open() {
        file = CaseFile.open(BEFORE.in(folder), "os", CaseFileSaveTest.CLOCK);
        manager = new Sessions(file).as("Abe");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static List<String> texts(String... packs) {
        return Arrays.stream(packs).map(RulePackReader::text).toList();
    }

    private void choose(@Nullable Instant noted, String... packs) {
        manager.chooseDeadlines(new DeadlineChoice.Request(
                texts(packs), noted, null, "our law", file.deadlines().choice().version()));
    }

    private CaseItem item() {
        return file.compensation(ListQuery.ALL).rows().getFirst();
    }

    @Test
    void withoutAChoiceNothingIsDue() {
        assertThat(file.deadlines().choice()).isEqualTo(DeadlineChoice.NONE);
        assertThat(file.deadlines().lines()).isEmpty();
        assertThat(item().due()).isNull();
    }

    @Test
    void aChoiceSetsTheDeadlinesOfItemsAndOfTheIncidentAndNamesItsVersion() {
        choose(NOTED, "eu-psd2", "jp-ppc");
        ItemDue due = Objects.requireNonNull(item().due());
        assertThat(due.action()).isEqualTo(DeadlineRule.Action.REFUND);
        assertThat(due.at()).isEqualTo(Instant.parse("2019-07-04T23:59:59Z"));
        assertThat(due.pack())
                .isEqualTo("eu-psd2 " + RulePackReader.read("eu-psd2").version());
        assertThat(file.deadlines().lines()).hasSize(3);
        assertThat(file.deadlines().lines().stream().filter(line -> line.item() == null))
                .hasSize(2);
    }

    @Test
    void anotherChoiceUndoesTheFirstAndBothStayInTheLog() {
        choose(NOTED, "eu-psd2");
        choose(null);
        assertThat(item().due()).isNull();
        assertThat(file.deadlines().choice().version()).isEqualTo(2);
        assertThat(file.audit()
                        .entries(new ListQuery("DEADLINES_CHOSEN", "", false, 0, 9))
                        .rows())
                .extracting(AuditEntry::action)
                .containsExactly(Action.DEADLINES_CHOSEN, Action.DEADLINES_CHOSEN);
    }

    @Test
    void theLogNamesTheHashOfThePackAsAnyToolComputesIt() throws Exception {
        choose(NOTED, "eu-psd2");
        byte[] pack = RulePackReader.text("eu-psd2").getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pack));
        assertThat(file.audit()
                        .entries(new ListQuery("DEADLINES_CHOSEN", "", false, 0, 1))
                        .rows())
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("(SHA-256 " + hash + ")"));
    }

    @Test
    void theSameChoiceTwiceIsOne() {
        choose(NOTED, "eu-psd2");
        choose(NOTED, "eu-psd2");
        assertThat(file.deadlines().choice().version()).isEqualTo(1);
    }

    @Test
    void aChoiceNeedsAReasonAndWhatTheOtherChoseIsSeen() {
        assertThatThrownBy(() ->
                        manager.chooseDeadlines(new DeadlineChoice.Request(texts("eu-psd2"), NOTED, null, " ", 0)))
                .isInstanceOfSatisfying(DecisionRefused.class, no -> assertThat(no.rule())
                        .isEqualTo(DecisionRefused.Rule.REASON_MISSING));
        choose(NOTED, "eu-psd2");
        assertThatThrownBy(() ->
                        manager.chooseDeadlines(new DeadlineChoice.Request(texts("uk-psr"), NOTED, null, "why", 0)))
                .isInstanceOfSatisfying(DecisionRefused.class, no -> assertThat(no.rule())
                        .isEqualTo(DecisionRefused.Rule.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> choose(NOTED, "eu-psd2", "eu-psd2")).isInstanceOf(UnusableInput.class);
    }

    @Test
    void theDeadlinesSurviveANewAnalysisAndFollowIt() {
        choose(NOTED, "eu-psd2");
        file.save(
                SmallCase.of(Map.of(
                        "A", SmallCase.Victim.of(Map.of(Channel.CARD, 1_000L)),
                        "B", SmallCase.Victim.of(Map.of(Channel.CARD, 500L)))),
                Progress.NONE);
        assertThat(file.compensation(ListQuery.ALL).rows()).hasSize(2).allSatisfy(item -> assertThat(item.due())
                .isNotNull());
    }

    @Test
    void whatIsSettledIsNoLongerDueAndWhatIsReopenedIsAgain() {
        choose(NOTED, "eu-psd2");
        manager.decide("A", Channel.CARD, Status.REJECTED, "not ours");
        assertThat(item().due()).isNull();
        assertThat(file.deadlines().count(State.DONE)).isEqualTo(1);
        manager.decide("A", Channel.CARD, Status.PROPOSED, "ours after all");
        assertThat(item().due()).isNotNull();
    }

    @Test
    void anOverdueItemIsCountedAtItsStage() {
        choose(Instant.parse("2019-06-03T03:00:00Z"), "eu-psd2");
        assertThat(item().due()).isNotNull().extracting(ItemDue::overdue).isEqualTo(true);
        assertThat(file.stages(ItemFilter.ALL).getFirst()).isEqualTo(new StageCount(Status.PROPOSED, 1, 1_000, 1));
        assertThat(file.deadlines().count(State.OVERDUE)).isEqualTo(1);
    }

    @Test
    void theListSortsByWhatIsDueFirst() {
        choose(NOTED, "eu-psd2");
        assertThat(file.compensation(new ListQuery("", "due", true, 0, 10)).rows())
                .hasSize(1);
    }

    private static final DeadlineMark.Rule PRELIMINARY = DeadlineMark.Rule.typed("jp-ppc.preliminary");

    private void mark(@Nullable Instant doneAt, String note, int seen) {
        manager.markDeadline(new DeadlineMark.Request(PRELIMINARY, doneAt, note, seen));
    }

    private CaseDeadlines.Line preliminary() {
        return file.deadlines().lines().stream()
                .filter(line -> line.mark()
                        .filter(mark -> mark.rule().equals(PRELIMINARY))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportIsMarkedAsDoneTakenBackAndMarkedAgainAndAllOfItStaysInTheLog() {
        choose(NOTED, "jp-ppc");
        assertThat(file.deadlines().count(State.DONE)).isZero();
        mark(NOTED.plusSeconds(3600), "receipt 17", 0);
        assertThat(preliminary().done()).isTrue();
        assertThat(preliminary().doneAt()).isEqualTo(NOTED.plusSeconds(3600));
        assertThat(file.deadlines().count(State.DONE)).isEqualTo(1);
        mark(null, "sent to the wrong office", 1);
        assertThat(preliminary().done()).isFalse();
        mark(NOTED.plusSeconds(7200), "receipt 18", 2);
        assertThat(preliminary().mark().orElseThrow())
                .returns("receipt 18", DeadlineMark::note)
                .returns("Abe", DeadlineMark::decidedBy)
                .returns(3, DeadlineMark::version);
        assertThat(file.audit()
                        .entries(new ListQuery("DEADLINE_MARKED", "", false, 0, 9))
                        .rows())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.subject()).isEqualTo("jp-ppc.preliminary"));
    }

    @Test
    void aMarkSurvivesAnotherChoiceOfTheSameRules() {
        choose(NOTED, "jp-ppc");
        mark(NOTED.plusSeconds(3600), "receipt 17", 0);
        choose(NOTED);
        choose(NOTED, "eu-psd2", "jp-ppc");
        assertThat(preliminary().done()).isTrue();
    }

    @Test
    void theSameMarkTwiceIsOne() {
        choose(NOTED, "jp-ppc");
        mark(null, "nothing was done", 0);
        assertThat(preliminary().mark().orElseThrow().version()).isZero();
        mark(NOTED.plusSeconds(3600), "receipt 17", 0);
        mark(NOTED.plusSeconds(3600), "receipt 17", 1);
        assertThat(preliminary().mark().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aMarkNeedsANoteAPossibleTimeAndARuleOfTheIncident() {
        refused(DecisionRefused.Rule.NO_SUCH_ITEM, () -> mark(NOTED, "receipt 17", 0));
        choose(NOTED, "jp-ppc");
        refused(DecisionRefused.Rule.REASON_MISSING, () -> mark(NOTED, " ", 0));
        refused(DecisionRefused.Rule.REASON_MISSING, () -> mark(null, " ", 0));
        refused(DecisionRefused.Rule.CHANGED_MEANWHILE, () -> mark(NOTED, "receipt 17", 1));
        assertThatThrownBy(() -> mark(NOTED.minusSeconds(1), "receipt 17", 0)).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> mark(Instant.parse("2099-01-01T00:00:00Z"), "receipt 17", 0))
                .isInstanceOf(UnusableInput.class);
        choose(NOTED, "eu-psd2");
        refused(
                DecisionRefused.Rule.NO_SUCH_ITEM,
                () -> manager.markDeadline(
                        new DeadlineMark.Request(DeadlineMark.Rule.typed("eu-psd2.refund"), NOTED, "paid", 0)));
    }

    private static void refused(DecisionRefused.Rule rule, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DecisionRefused.class, no -> assertThat(no.rule())
                .isEqualTo(rule));
    }
}
