package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseBackupTest {
    @TempDir
    Path folder;

    private CaseFile made(@Nullable Passphrase passphrase) {
        CaseFile file = CaseFile.create(
                folder.resolve("case"), "case", "os", CaseFileSaveTest.CLOCK, passphrase, new SecureRandom());
        file.save(SmallCase.of(500, Map.of(Channel.CARD, 500L)), Progress.NONE);
        return file;
    }

    private CaseBackup.Manifest restored(String backup, @Nullable Passphrase passphrase) {
        return CaseBackup.restore(
                folder.resolve(backup), folder.resolve("again"), passphrase, "os", CaseFileSaveTest.CLOCK);
    }

    @Test
    void aBackupOfAnOpenCaseContainsAllDecisionsSoFarAndNoLaterOnes() {
        try (CaseFile file = made(null)) {
            CaseSession tanaka = new Sessions(file).as("Tanaka");
            tanaka.decide(SmallCase.VICTIM, Channel.CARD, Status.REVIEWED, "");
            tanaka.backUp(folder.resolve("b.zip"));
            tanaka.decide(SmallCase.VICTIM, Channel.CARD, Status.REJECTED, "later");
        }
        restored("b.zip", null);
        try (CaseFile again = CaseFile.open(folder.resolve("again"), "os", CaseFileSaveTest.CLOCK)) {
            assertThat(again.compensation(ListQuery.ALL).rows().getFirst().status())
                    .isEqualTo(Status.REVIEWED);
            assertThat(again.people()).hasSize(1);
        }
    }

    @Test
    void anEncryptedCaseIsRestoredWithItsKey() {
        try (Passphrase secret = Sessions.quick(Sessions.SECRET);
                CaseFile file = made(secret)) {
            file.session().backUp(folder.resolve("b.zip"));
            assertThatThrownBy(() -> restored("b.zip", null)).isInstanceOf(CaseLocked.class);
            assertThat(folder.resolve("again.mv.db")).doesNotExist();
            assertThat(folder.resolve("again.key")).doesNotExist();
            restored("b.zip", secret);
            assertThat(folder.resolve("again.key")).exists();
        }
    }

    @Test
    void existingFilesAreNotOverwritten() throws IOException {
        try (CaseFile file = made(null)) {
            Files.writeString(folder.resolve("b.zip"), "mine");
            assertThatThrownBy(() -> file.session().backUp(folder.resolve("b.zip")))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing("another name"));
            file.session().backUp(folder.resolve("c.zip"));
        }
        assertThat(folder.resolve("b.zip")).hasContent("mine");
        assertThatThrownBy(() -> CaseBackup.restore(
                        folder.resolve("c.zip"), folder.resolve("case"), null, "os", CaseFileSaveTest.CLOCK))
                .satisfies(Said.containing("already exists"));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2_000, 5_000})
    void aBackupWithAChangedByteIsRefusedAndLeavesNothing(int place) throws IOException {
        try (CaseFile file = made(null)) {
            file.session().backUp(folder.resolve("b.zip"));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("b.zip"));
        bytes[place] ^= 0x55;
        Files.write(folder.resolve("b.zip"), bytes);
        assertThatThrownBy(() -> restored("b.zip", null)).isInstanceOf(UnusableInput.class);
        assertThat(folder.resolve("again.mv.db")).doesNotExist();
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws IOException {
        Files.writeString(folder.resolve("x.zip"), "text");
        assertThatThrownBy(() -> restored("x.zip", null)).satisfies(Said.containing("damaged"));
        assertThatThrownBy(() -> restored("none.zip", null)).satisfies(Said.containing("no backup"));
    }
}
