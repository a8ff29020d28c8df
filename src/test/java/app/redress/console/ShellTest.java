package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Reservation;
import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.importing.ImportViewModel;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.Notice;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.console.shell.Theme;
import app.redress.console.shell.ZoneChoice;
import app.redress.language.Language;
import app.redress.language.Said;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's view models without a window.
class ShellTest {
    @TempDir
    Path folder;

    private final MemoryCaseService caseService = new MemoryCaseService();
    private ShellViewModel shell;

    @BeforeEach
    void direct() {
        shell = shell(Runnable::run, Runnable::run);
    }

    private ShellViewModel shell(Executor background, Executor screen) {
        return new ShellViewModel(
                caseService,
                new Threads(background, screen, _ -> {}),
                new Settings(folder.resolve("redress.properties")),
                Locale.JAPAN);
    }

    @Test
    void theSampleCaseOpensOnTheOverviewWithEveryListLoaded() {
        shell.openSample();

        assertThat(shell.open().get()).hasValueSatisfying(screens -> {
            assertThat(screens.overview().figures().get()).isPresent();
            assertThat(screens.accounts().queue().rows()).isNotEmpty();
            assertThat(screens.compensation().list().rows()).isNotEmpty();
            assertThat(screens.freeze().toFreeze().list().rows()).isNotEmpty();
            assertThat(screens.evidence().receipts()).hasSize(5);
        });
        assertThat(shell.screen().get()).isEqualTo(Screen.OVERVIEW);
        assertThat(shell.work().running().get()).isFalse();
    }

    @Test
    void theWayBackLeadsThroughScreensAndAccounts() {
        shell.openSample();
        var way = shell.navigation();
        assertThat(way.canGoBack().get()).isFalse();
        var rows = shell.open().get().orElseThrow().accounts().queue().rows();
        String first = Objects.requireNonNull(rows.get(0)).account();
        String second = Objects.requireNonNull(rows.get(1)).account();
        shell.showAccount(first);
        shell.showAccount(second);
        shell.screen().set(Screen.FREEZE);

        way.back();
        assertThat(shell.screen().get()).isEqualTo(Screen.ACCOUNTS);
        assertThat(shown()).isEqualTo(second);
        way.back();
        assertThat(shown()).isEqualTo(first);
        way.back();
        assertThat(shell.screen().get()).isEqualTo(Screen.OVERVIEW);
        assertThat(way.canGoBack().get()).isFalse();
        way.forward();
        assertThat(shown()).isEqualTo(first);

        shell.screen().set(Screen.EVIDENCE);
        assertThat(way.canGoOn().get()).isFalse();
        shell.openSample();
        assertThat(way.canGoBack().get()).isFalse();
    }

    private String shown() {
        return shell.open().get().orElseThrow().accounts().account().get();
    }

    @Test
    void aReservationLeadsToThePartOfTheEvidenceWhereItIsResolved() {
        shell.openSample();
        assertThat(shell.open().get().orElseThrow().estimates().reservations().get())
                .hasValueSatisfying(all -> assertThat(all).isNotEmpty());

        shell.showReservation(Reservation.Subject.REJECTS);
        assertThat(shell.screen().get()).isEqualTo(Screen.EVIDENCE);
        assertThat(shell.open().get().orElseThrow().evidence().part().get()).isEqualTo(Part.REJECTS);
    }

    @Test
    void filesForAnOpenCaseAreAddedAfterAQuestion() {
        shell.openSample();
        shell.importFiles(List.of(Path.of("access.csv")), SampleIncident.TOKYO);
        assertThat(shell.importing().get()).isEmpty();
        assertThat(shell.dropped().files().get())
                .hasValueSatisfying(asked -> assertThat(asked.files()).containsExactly(Path.of("access.csv")));

        shell.dropped().addToCase();
        assertThat(shell.dropped().files().get()).isEmpty();
        assertThat(shell.importing().get()).hasValueSatisfying(wizard -> {
            assertThat(wizard.adding()).isTrue();
            assertThat(wizard.files()).extracting(file -> file.file().name()).contains("transactions.csv");
        });
    }

    @Test
    void aDroppedCaseIsOpenedAndIsNoEvidence() {
        shell.openSample();
        shell.importFiles(List.of(Path.of("other.mv.db")), SampleIncident.TOKYO);

        assertThat(shell.dropped().files().get()).isEmpty();
        assertThat(shell.importing().get()).isEmpty();
        assertThat(caseService.opened).contains("other.mv.db");
    }

    @Test
    void theExportsOfADrillAreShownInTheWizard() {
        shell.drill(Path.of("practice"), SampleIncident.TOKYO);

        assertThat(shell.work().running().get()).isFalse();
        assertThat(shell.importing().get())
                .hasValueSatisfying(wizard -> assertThat(wizard.files()).hasSize(2));
    }

    @Test
    void filesForANewCaseLeaveTheOpenOneUnchanged() {
        shell.openSample();
        shell.importFiles(List.of(Path.of("access.csv")), SampleIncident.TOKYO);
        shell.dropped().startNewCase();

        assertThat(shell.importing().get())
                .hasValueSatisfying(wizard -> assertThat(wizard.adding()).isFalse());
        assertThat(shell.open().get()).isPresent();
        assertThat(caseService.added).isEmpty();
    }

    @Test
    void aHiddenImportReappearsWithTheNextFilesButADiscardedOneDoesNot() {
        shell.importFiles(List.of(Path.of("access.csv")), SampleIncident.TOKYO);
        ImportViewModel wizard = shell.importing().get().orElseThrow();
        shell.putImportAside();
        assertThat(shell.importing().get()).isEmpty();
        assertThat(shell.notice().get().key()).isEqualTo("notice.importKept");

        shell.importFiles(List.of(Path.of("transactions.csv")), SampleIncident.TOKYO);
        assertThat(shell.importing().get()).containsSame(wizard);

        shell.leaveImport();
        shell.importFiles(List.of(Path.of("transactions.csv")), SampleIncident.TOKYO);
        assertThat(shell.importing().get()).isPresent().get().isNotSameAs(wizard);
    }

    @Test
    void aNewCaseClosesThePreviousOne() {
        shell.openSample();
        shell.openCase(Path.of("two"));

        assertThat(caseService.opened).containsExactly("sample", "two", "closed sample");
    }

    @Test
    void aCaseThatCannotBeOpenedIsReportedAndTheOpenOneStays() {
        shell.openSample();
        shell.openCase(Path.of("missing"));

        assertThat(shell.notice().get().serious()).isTrue();
        assertThat(Said.english(shell.notice().get().detail())).contains("choose another case");
        assertThat(shell.open().get().orElseThrow().open().place()).contains("sample");
        assertThat(caseService.opened).doesNotContain("closed sample");
    }

    @Test
    void cancellingAnAnalysisLeavesTheWindowUnchanged() throws InterruptedException {
        Deque<Runnable> screen = new ArrayDeque<>();
        ShellViewModel busy = shell(task -> new Thread(task).start(), task -> {
            synchronized (screen) {
                screen.add(task);
            }
        });
        caseService.slow = true;
        busy.openSample();
        assertThat(busy.work().running().get()).isTrue();
        busy.work().cancel();
        assertThat(caseService.stopped.await(10, TimeUnit.SECONDS)).isTrue();
        drain(screen);

        assertThat(busy.work().running().get()).isFalse();
        assertThat(busy.open().get()).isEmpty();
        assertThat(busy.notice().get().key()).isEqualTo("notice.cancelled");
    }

    private static void drain(Deque<Runnable> screen) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            synchronized (screen) {
                if (!screen.isEmpty()) {
                    screen.poll().run();
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no answer came");
    }

    @Test
    void aCaseOpenedAfterTheWindowWasClosedIsReleased() {
        Deque<Runnable> background = new ArrayDeque<>();
        ShellViewModel leaving = shell(background::add, Runnable::run);
        leaving.openSample();
        leaving.close();
        background.remove().run();

        assertThat(leaving.open().get()).isEmpty();
        assertThat(caseService.opened).containsExactly("sample", "closed sample");
    }

    @Test
    void openingAnAccountFromAWorklistShowsItsTimeline() {
        shell.openSample();
        var screens = shell.open().get().orElseThrow();
        String account = screens.freeze().toFreeze().list().rows().getLast().account();
        screens.freeze().toFreeze().openAccount(account);

        assertThat(shell.screen().get()).isEqualTo(Screen.ACCOUNTS);
        assertThat(screens.accounts().finding().get().orElseThrow().account()).isEqualTo(account);
    }

    @Test
    void languageAndThemeAreRemembered() {
        assertThat(shell.language().get()).isEqualTo(Language.JAPANESE);
        shell.language().set(Language.ENGLISH);
        shell.theme().set(Theme.DARK);
        shell.close();
        ShellViewModel next = shell(Runnable::run, Runnable::run);

        assertThat(next.language().get()).isEqualTo(Language.ENGLISH);
        assertThat(next.theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void theZoneOfACaseIsThatOfEverythingAndIsRemembered() {
        shell.openSample();
        var open = shell.open().get().orElseThrow().open();
        assertThat(shell.zone().shown().get()).isEqualTo(SampleIncident.TOKYO);
        shell.zone().choose(ZoneChoice.UTC);

        assertThat(shell.zone().shown().get()).isEqualTo(ZoneId.of("UTC"));
        assertThat(open.zone().get()).isEqualTo(ZoneId.of("UTC"));
        shell.close();
        shell = shell(Runnable::run, Runnable::run);
        shell.openSample();
        assertThat(shell.zone().choice().get()).isEqualTo(ZoneChoice.UTC);
        assertThat(shell.open().get().orElseThrow().open().zone().get()).isEqualTo(ZoneId.of("UTC"));
        shell.openCase(folder.resolve("other.mv.db"));
        assertThat(shell.zone().shown().get()).as("another case has its own").isEqualTo(SampleIncident.TOKYO);
    }

    @Test
    void aFailureIsSaidInWordsWithTheTechnicalTextApart() {
        Notice fault = Notice.of(new IllegalStateException("secret"));
        Notice disk = Notice.of(new RuntimeException(new java.io.IOException("No space left on device")));

        assertThat(fault.key()).isEqualTo("notice.failed");
        assertThat(fault.technical()).contains("IllegalStateException").doesNotContain("secret");
        assertThat(disk.key()).isEqualTo("notice.storage");
        assertThat(disk.technical()).contains("java.io.IOException");
    }
}
