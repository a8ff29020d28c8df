package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.CaseClosed;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.console.audit.AuditViewModel;
import app.redress.console.audit.AuditViewModel.Check;
import app.redress.console.parts.BackgroundWork.Ended;
import app.redress.console.parts.BackgroundWork.Outcome;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.damages.DamageEstimate;
import app.redress.desktop.RealCases;
import app.redress.domain.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit log, backups and reports of a real case file, without a window.
class KeepingTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ShellViewModel shell;

    @BeforeEach
    void open() {
        try (CaseFile made = CaseFile.open(RealCases.july(folder), "os", RealCases.CLOCK)) {
            new Sessions(made).as("Tanaka");
        }
        shell = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(Runnable::run, Runnable::run, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        shell.openCase(folder.resolve("july.mv.db"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private CaseScreens screens() {
        return shell.open().get().orElseThrow();
    }

    private AuditViewModel signedIn() {
        try (Passphrase secret = Passphrase.of(Sessions.SECRET)) {
            screens().open().people().signIn("Tanaka", secret);
        }
        screens().seat().load();
        AuditViewModel audit = screens().audit();
        audit.load();
        return audit;
    }

    private static List<Action> actions(AuditViewModel audit) {
        return audit.list().rows().stream().map(AuditEntry::action).toList();
    }

    @Test
    void theLogIsReadOnlyBySomebodyWhoHasSignedIn() {
        AuditViewModel audit = screens().audit();
        audit.load();
        assertThat(audit.readable().getValue()).isFalse();
        assertThat(audit.list().rows()).isEmpty();

        assertThat(signedIn().readable().getValue()).isTrue();
        assertThat(actions(audit)).startsWith(Action.SIGNED_IN).endsWith(Action.CASE_CREATED);
    }

    @Test
    void theLogIsFilteredByPersonKindAndDay() {
        AuditViewModel audit = signedIn();
        assertThat(audit.names()).containsExactly("Tanaka", "os");

        audit.showWho("Tanaka");
        assertThat(actions(audit)).doesNotContain(Action.CASE_CREATED).contains(Action.SIGNED_IN);
        audit.showAction(Action.PERSON_ADDED);
        assertThat(actions(audit)).containsExactly(Action.PERSON_ADDED);
        audit.showWho(null);
        audit.showAction(null);
        assertThat(audit.narrowed()).isFalse();

        assertThat(audit.showFrom("2019-07-05")).isTrue();
        assertThat(audit.showTo("2019-07-05")).isTrue();
        assertThat(actions(audit)).contains(Action.CASE_CREATED);
        assertThat(audit.dayTo()).isEqualTo("2019-07-05");
        audit.showFrom("2019-07-06");
        assertThat(actions(audit)).isEmpty();
        assertThat(audit.showFrom("5 July")).isFalse();
    }

    @Test
    void theLogIsVerifiedAndWhatIsShownIsExportedAndRecorded() throws IOException {
        AuditViewModel audit = signedIn();
        audit.verify();
        assertThat(audit.check().get()).isInstanceOfSatisfying(Check.Done.class, done -> assertThat(
                        done.found().intact())
                .isTrue());

        audit.showAction(Action.PERSON_ADDED);
        Path target = folder.resolve("audit.csv");
        audit.export(target, lines -> assertThat(lines).isEqualTo(1));
        assertThat(Files.readString(target)).contains("PERSON_ADDED").doesNotContain("CASE_CREATED");
        audit.showAction(Action.EXPORTED);
        assertThat(audit.list().rows()).extracting(AuditEntry::detail).containsExactly("1 lines");
    }

    @Test
    void theOpenCaseIsBackedUpAndTheBackupOpensAsACaseOfItsOwn() {
        signedIn();
        Path backup = folder.resolve("backup.zip");
        shell.backUp(backup);
        assertThat(shell.notice().get().key()).isEqualTo("notice.said");
        assertThat(shell.writing().busy().get()).isFalse();

        shell.restore(backup, folder.resolve("again.mv.db"));
        assertThat(shell.notice().get().key()).isEqualTo("notice.restored");
        assertThat(screens().open().place()).endsWith("again.mv.db");
        assertThat(signedIn().list().rows()).extracting(AuditEntry::action).contains(Action.BACKED_UP);
    }

    @Test
    void aCaseIsRenamedInItsFileAndThatIsRecorded() {
        signedIn();
        shell.rename("  七月の事案 ");
        assertThat(shell.caseName().get()).isEqualTo("七月の事案");
        shell.rename(" ");
        assertThat(shell.caseName().get()).isEqualTo("七月の事案");

        shell.close();
        shell.openCase(folder.resolve("july.mv.db"));
        assertThat(shell.caseName().get()).isEqualTo("七月の事案");
        assertThat(signedIn().list().rows())
                .filteredOn(line -> line.action() == Action.CASE_RENAMED)
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).startsWith("was "));
    }

    @Test
    void casesThatWereOpenAreOnTheStartPageWithWhatTheyHeld() throws IOException {
        Path place = folder.resolve("july.mv.db").toAbsolutePath();
        long figure = screens().overview().figures().get().orElseThrow().estimates().stream()
                .filter(e -> e.definition() == DamageEstimate.Definition.EVIDENCE)
                .findFirst()
                .orElseThrow()
                .amount();
        signedIn();
        shell.rename("=July\\ = #1");
        shell.close();

        ShellViewModel next = next();
        assertThat(next.recent().cases().get()).singleElement().satisfies(recent -> {
            assertThat(recent.place()).isEqualTo(place);
            assertThat(recent.name()).isEqualTo("=July\\ = #1");
            assertThat(recent.missing()).isFalse();
            assertThat(recent.figures()).isNotNull().satisfies(f -> {
                assertThat(f.yen()).isEqualTo(figure);
                assertThat(f.lastHand()).isNotEmpty();
            });
            assertThat(recent.lastUsed()).isEqualTo(RealCases.CLOCK.instant());
        });
        Files.move(place, folder.resolve("elsewhere.mv.db"));
        assertThat(next().recent().cases().get().getFirst().missing()).isTrue();
        next.recent().forget(place);
        assertThat(next.recent().cases().get()).isEmpty();
        assertThat(next().recent().cases().get()).isEmpty();
    }

    private ShellViewModel next() {
        ShellViewModel next = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(Runnable::run, Runnable::run, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        next.recent().load();
        return next;
    }

    @Test
    void theOpenCaseOpenedOnceMoreOnlyComesToTheFront() {
        CaseScreens before = screens();
        shell.screen().set(Screen.AUDIT);
        shell.openCase(folder.resolve("july.mv.db"));
        assertThat(shell.notice().get().key()).isEmpty();
        assertThat(screens()).isSameAs(before);
        assertThat(shell.screen().get()).isEqualTo(Screen.OVERVIEW);
    }

    @Test
    void aQuestionThatIsAnsweredAfterItsCaseWasClosedBothersNobody() {
        CaseScreens before = screens();
        shell.close();
        assertThatThrownBy(() -> before.open().reader().summary()).isInstanceOf(CaseClosed.class);
        before.accounts().queue().search("due>1");
        assertThat(shell.notice().get().key()).isEmpty();
    }

    @Test
    void aCaseIsOpenedAgainAtOnceAlthoughItIsStillBeingClosed() throws Exception {
        shell.close();
        ExecutorService background = Executors.newCachedThreadPool();
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        ShellViewModel busy = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(background, screen::add, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        try {
            for (Path place : List.of(
                    folder.resolve("july.mv.db"),
                    RealCases.july(Files.createDirectory(folder.resolve("other"))),
                    folder.resolve("july.mv.db"))) {
                busy.openCase(place);
                while (busy.work().running().get()) {
                    screen.take().run();
                }
                assertThat(busy.notice().get().detail()).isEqualTo(Message.nothing());
                assertThat(busy.open().get().orElseThrow().open().place())
                        .isEqualTo(place.toAbsolutePath().toString());
            }
        } finally {
            busy.close();
            background.shutdown();
        }
    }

    @Test
    void aDamagedBackupIsRefusedInWordsAndTheOpenCaseStays() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.zip"), "nothing of the kind");
        shell.restore(broken, folder.resolve("again.mv.db"));

        assertThat(shell.notice().get().serious()).isTrue();
        assertThat(shell.notice().get().detail().code()).isEqualTo("backup.damaged");
        assertThat(folder.resolve("again.mv.db")).doesNotExist();
        assertThat(screens().open().place()).endsWith("july.mv.db");
    }

    @Test
    void whatRanBehindTheWindowIsListedWithHowItEnded() {
        assertThat(shell.background().ended())
                .extracting(Ended::code, Ended::outcome)
                .containsExactly(tuple("Work.OPENING", Outcome.DONE));
        shell.report(folder.resolve("refused.pdf"));
        signedIn();
        Path target = folder.resolve("report.pdf");
        shell.report(target);
        screens().compensation().work().export(folder.resolve("compensation.csv"), _ -> {});
        screens().audit().verify();

        assertThat(shell.background().running()).isEmpty();
        assertThat(shell.background().ended())
                .extracting(Ended::code, Ended::outcome)
                .containsExactly(
                        tuple("Work.VERIFY", Outcome.DONE),
                        tuple("Work.EXPORT", Outcome.DONE),
                        tuple("Work.REPORT", Outcome.DONE),
                        tuple("Work.REPORT", Outcome.FAILED),
                        tuple("Work.OPENING", Outcome.DONE));
        assertThat(shell.background().ended().get(2).file()).contains(target);
    }

    @Test
    void aBackupOrReportByNobodyIsRefusedInWords() {
        shell.backUp(folder.resolve("backup.zip"));
        assertThat(shell.notice().get().detail().code()).isEqualTo("signIn.needed");
        shell.report(folder.resolve("report.pdf"));
        assertThat(shell.notice().get().serious()).isTrue();
        assertThat(folder.resolve("report.pdf")).doesNotExist();
    }
}
