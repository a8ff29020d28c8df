package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.console.evidence.ConflictGroupsViewModel;
import app.redress.console.evidence.ConflictsViewModel.Row;
import app.redress.console.evidence.ConflictsViewModel.State;
import app.redress.console.evidence.EvidenceViewModel;
import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The evidence screen's view models, on one thread and without a toolkit.
class EvidenceModelTest {
    @TempDir
    Path folder;

    private final MemoryCaseService caseService = new MemoryCaseService();

    @SuppressWarnings("NullAway.Init") // set before each test
    private ShellViewModel shell;

    @BeforeEach
    void open() {
        shell = new ShellViewModel(
                caseService,
                new Threads(Runnable::run, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        shell.openSample();
    }

    private EvidenceViewModel evidence() {
        return shell.open().get().orElseThrow().evidence();
    }

    private List<State> states() {
        return evidence().conflicts().rows().stream().map(Row::state).toList();
    }

    @Test
    void aReceiptLinksToTheRejectedLinesOfItsFile() {
        var access = evidence().receipts().get(1).file();
        evidence().showRejectsOf(access);

        assertThat(evidence().part().get()).isEqualTo(Part.REJECTS);
        assertThat(evidence().rejects().list().rows()).hasSize(4).allMatch(reject -> reject.file()
                .equals(access));
        assertThat(evidence().rejects().total().get()).isEqualTo(17);
    }

    @Test
    void conflictsShowWhetherTheyAreDecided() {
        assertThat(states()).containsExactly(State.UNDECIDED, State.COUNTED, State.UNDECIDED);
    }

    @Test
    void aDecisionIsPendingUntilTheCaseIsAnalysedAgain() {
        evidence().conflicts().decide(1, " the till's own journal ");

        assertThat(states()).containsExactly(State.WAITING, State.COUNTED, State.UNDECIDED);
        assertThat(caseService.evidence.notes).containsExactly("the till's own journal");
        assertThat(caseService.evidence.conflicts().getFirst().choice())
                .satisfies(choice -> assertThat(choice.line()).isEqualTo(30_411));

        evidence().part().set(Part.CONFLICTS);
        evidence().conflicts().analyseAgain();

        assertThat(states()).containsExactly(State.COUNTED, State.COUNTED, State.UNDECIDED);
        assertThat(caseService.again).containsExactly(List.of());
        assertThat(shell.screen().get()).isEqualTo(Screen.EVIDENCE);
        assertThat(evidence().part().get()).isEqualTo(Part.CONFLICTS);
    }

    @Test
    void theCaseStaysOpenDuringReanalysis() {
        evidence().conflicts().analyseAgain();

        assertThat(caseService.opened).containsExactly("sample");
    }

    @Test
    void decidingThatNoRowCountsCanBeUndone() {
        evidence().conflicts().decideNone("");
        assertThat(caseService.evidence.conflicts().getFirst().choice())
                .satisfies(choice -> assertThat(choice.none()).isTrue());

        evidence().conflicts().undoLast();
        assertThat(caseService.evidence.conflicts().getFirst().choice()).isNull();
        assertThat(states()).containsExactly(State.UNDECIDED, State.COUNTED, State.UNDECIDED);

        evidence().conflicts().decide(0, "");
        assertThat(caseService.evidence.conflicts().getFirst().choice())
                .satisfies(choice -> assertThat(choice.line()).isEqualTo(19_205));
    }

    @Test
    void aDecisionSelectsTheNextUndecidedConflict() {
        evidence().conflicts().decide(1, "");
        evidence().conflicts().decide(0, "");

        assertThat(states()).containsExactly(State.WAITING, State.COUNTED, State.WAITING);
        assertThat(caseService.evidence.conflicts().get(2).choice())
                .satisfies(choice -> assertThat(choice.line()).isEqualTo(378));
    }

    @Test
    void aGroupIsDecidedAfterAPreviewAndUndoneAsAWhole() {
        ConflictGroupsViewModel groups = evidence().conflicts().groups();
        assertThat(groups.groups())
                .extracting(ConflictGroup::code)
                .contains("transactions amount", "accounts balance_before");
        assertThat(evidence().conflicts().undecidedYen().get()).isEqualTo(98_000);
        ConflictGroup amounts = groups.groups().stream()
                .filter(group -> group.code().equals("transactions amount"))
                .findFirst()
                .orElseThrow();

        groups.choose(Optional.of(amounts));
        assertThat(evidence().conflicts().rows()).hasSize(1);
        groups.consider(ConflictRule.LAST);
        assertThat(groups.preview().get())
                .hasValueSatisfying(preview -> assertThat(preview.yen()).isEqualTo(98_000));
        assertThat(evidence().conflicts().undecided().get()).isEqualTo(2);

        groups.decide("");
        assertThat(evidence().conflicts().undecided().get()).isEqualTo(1);
        assertThat(evidence().conflicts().undecidedYen().get()).isZero();
        assertThat(caseService.evidence.notes).containsExactly("transactions amount = last");
        assertThat(groups.chosen().get())
                .as("the next group with something to decide")
                .hasValueSatisfying(group -> assertThat(group.code()).isEqualTo("accounts balance_before"));

        evidence().conflicts().undoLast();
        assertThat(evidence().conflicts().undecided().get()).isEqualTo(2);
        assertThat(caseService.evidence.conflicts().getFirst().choice()).isNull();
    }

    @Test
    void withdrawingADecisionIncludedInTheFiguresIsPendingUntilReanalysis() {
        assertThat(evidence().conflicts().waiting().get()).isZero();
        caseService.evidence.decide(
                List.of(SeenConflicts.NONE.withdraw(
                        caseService.evidence.conflicts().get(1))),
                "");
        evidence().load();

        assertThat(evidence().conflicts().waiting().get()).isEqualTo(1);
    }

    @Test
    void aNonExistentRowDecidesNothing() {
        evidence().conflicts().decide(2, "");

        assertThat(caseService.evidence.notes).isEmpty();
    }

    @Test
    void conflictsAreFilteredByFileAndText() {
        evidence().showConflictsOf(evidence().receipts().get(2).file());

        assertThat(evidence().conflicts().rows())
                .extracting(row -> row.conflict().key())
                .containsExactly("U00377");
    }
}
