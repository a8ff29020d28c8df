package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.ListQuery;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import app.redress.worklist.CompensationItem.Status;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk under an open case is full: who decides is told so in words, and nothing acknowledged is lost.
class FullDiskTest {
    private static final PreparedCase BEFORE = PreparedCase.saved(
            "os", CaseFileSaveTest.CLOCK, () -> SmallCase.of(500, Map.of(Channel.CARD, 300L, Channel.BALANCE, 200L)));

    @TempDir
    private Path folder;

    @Test
    void aDecisionOnAFullDiskIsRefusedInWordsAndThoseBeforeAreKept() {
        Path place = BEFORE.in(folder);
        try (RecordedDisk disk = RecordedDisk.of(place)) {
            CaseFile file = CaseFile.open(place, "os", CaseFileSaveTest.CLOCK);
            CaseSession tanaka = new Sessions(file).as("Tanaka");
            tanaka.decide(SmallCase.VICTIM, Channel.CARD, Status.REVIEWED, "");
            disk.fill();
            assertThatThrownBy(() -> tanaka.decide(SmallCase.VICTIM, Channel.BALANCE, Status.REVIEWED, ""))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing("has room"));
            assertThatThrownBy(() -> file.save(SmallCase.of(900, Map.of(Channel.CARD, 900L)), Progress.NONE))
                    .isInstanceOf(UnusableInput.class);
            closeAnyhow(file);
        }
        try (CaseFile again = CaseFile.open(place, "os", CaseFileSaveTest.CLOCK)) {
            assertThat(again.audit().verify().intact()).isTrue();
            assertThat(again.compensation(ListQuery.ALL).rows())
                    .extracting(item -> item.channel() + " " + item.status() + " " + item.amount())
                    .containsExactlyInAnyOrder("CARD REVIEWED 300", "BALANCE PROPOSED 200");
        }
    }

    /// It cannot be written any more on closing either; whoever opens it next finds it as it was.
    private static void closeAnyhow(CaseFile file) {
        try {
            file.close();
        } catch (RuntimeException full) {
            assertThat(full).isNotNull();
        }
    }
}
