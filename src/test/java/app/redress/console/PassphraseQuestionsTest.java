package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.ShellViewModel;
import app.redress.console.shell.UnlockViewModel;
import app.redress.desktop.EvidenceChoice;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.language.Said;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's passphrase prompts, without a window.
class PassphraseQuestionsTest {
    private static final Path LOCKED = Path.of("locked.mv.db");

    @TempDir
    Path folder;

    private final MemoryCaseService caseService = new MemoryCaseService();
    private final Deque<Runnable> background = new ArrayDeque<>();

    private ShellViewModel shell() {
        return new ShellViewModel(
                caseService,
                new Threads(background::add, Runnable::run, _ -> {}),
                new Settings(folder.resolve("redress.properties")),
                Locale.ENGLISH);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void answer(UnlockViewModel unlock, String typed) {
        unlock.passphrase().set(typed);
        unlock.submit();
        assertThat(unlock.busy().get()).isTrue();
        assertThat(unlock.passphrase().get()).isEmpty();
        work();
    }

    @Test
    void thePassphraseIsAskedForUntilItIsCorrect() {
        ShellViewModel shell = shell();
        shell.openCase(LOCKED);
        work();
        UnlockViewModel unlock = shell.unlock();
        assertThat(unlock.asking().get()).contains(LOCKED);
        assertThat(unlock.wrong().get()).isFalse();

        answer(unlock, "not this one");
        assertThat(unlock.asking().get()).contains(LOCKED);
        assertThat(unlock.wrong().get()).isTrue();
        assertThat(unlock.busy().get()).isFalse();

        answer(unlock, MemoryCaseService.SECRET);
        assertThat(unlock.asking().get()).isEmpty();
        assertThat(shell.open().get().orElseThrow().open().place()).contains("locked");
        assertThat(caseService.allWiped()).isTrue();
    }

    @Test
    void cancellingKeepsTheOpenCaseWithoutAMessage() {
        ShellViewModel shell = shell();
        shell.openSample();
        work();
        shell.openCase(LOCKED);
        work();
        shell.unlock().passphrase().set("half typ");
        shell.unlock().close();

        assertThat(shell.unlock().asking().get()).isEmpty();
        assertThat(shell.unlock().passphrase().get()).isEmpty();
        assertThat(shell.open().get().orElseThrow().open().place()).contains("sample");
        assertThat(shell.notice().get().key()).isEmpty();
        assertThat(shell.work().running().get()).isFalse();
    }

    @Test
    void anEmptyAnswerIsNotTried() {
        ShellViewModel shell = shell();
        shell.openCase(LOCKED);
        work();
        shell.unlock().submit();

        assertThat(shell.unlock().busy().get()).isFalse();
        assertThat(background).isEmpty();
    }

    @Test
    void analysingIntoAnEncryptedCaseAsksFirstAndThenClosesTheDialog() {
        ShellViewModel shell = shell();
        shell.analyse(new EvidenceChoice(
                Map.of(), MappingProfiles.detected(SampleIncident.TOKYO), SampleIncident.TOKYO, LOCKED, null));
        work();
        assertThat(shell.unlock().asking().get()).contains(LOCKED);
        shell.unlock().passphrase().set(MemoryCaseService.SECRET);
        shell.unlock().submit();
        assertThat(shell.unlock().asking().get()).isEmpty();
        assertThat(shell.work().running().get()).isTrue();
        work();
        assertThat(shell.open().get()).isPresent();
        assertThat(caseService.allWiped()).isTrue();
    }

    @Test
    void onlyAnEncryptedCaseCanChangeItsPassphrase() {
        ShellViewModel shell = shell();
        shell.openSample();
        work();
        shell.changePassphrase();
        assertThat(shell.change().asking().get()).isFalse();
    }

    @Test
    void aPassphraseIsChangedOnceTheOldOneIsCorrect() {
        ShellViewModel shell = opened();
        var change = shell.change();
        shell.changePassphrase();
        assertThat(change.asking().get()).isTrue();
        assertThat(change.ready().get()).isFalse();
        change.old().set("not this one");
        change.fresh().passphrase().set("battery staple");
        change.fresh().repeated().set("battery staple");
        change.submit();
        assertThat(change.busy().get()).isTrue();
        work();
        assertThat(change.wrong().get()).isTrue();
        assertThat(change.old().get()).isEmpty();
        assertThat(change.fresh().ready().get()).as("the new one stays").isTrue();

        change.old().set(MemoryCaseService.SECRET);
        change.submit();
        work();
        assertThat(change.asking().get()).isFalse();
        assertThat(change.fresh().passphrase().get()).isEmpty();
        assertThat(shell.notice().get().key()).isEqualTo("notice.passphraseChanged");
        assertThat(caseService.opened).contains("changed locked.mv.db");
        assertThat(caseService.allWiped()).isTrue();
    }

    @Test
    void anyOtherFailureOfAChangeIsShown() {
        ShellViewModel shell = opened();
        caseService.full = true;
        var change = shell.change();
        shell.changePassphrase();
        change.old().set(MemoryCaseService.SECRET);
        change.fresh().passphrase().set("battery staple");
        change.fresh().repeated().set("battery staple");
        change.submit();
        work();
        assertThat(change.asking().get()).isFalse();
        assertThat(shell.notice().get().serious()).isTrue();
        assertThat(Said.english(shell.notice().get().detail())).contains("no room");
    }

    private ShellViewModel opened() {
        ShellViewModel shell = shell();
        shell.openCase(LOCKED);
        work();
        answer(shell.unlock(), MemoryCaseService.SECRET);
        return shell;
    }
}
