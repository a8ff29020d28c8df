package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.audit.AuditAnchor;
import app.redress.casefile.audit.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session with every kind of decision, and the power cut at every moment of it: the case is as it was after the last
/// acknowledged step or after the next one, table by table.
///
/// `-Dpower.every=1` looks at every write; otherwise at some syncs, and at some of the writes between.
/// `-Dpower.pause=1500` works as slowly as people do.
class PowerLossTest {
    private static final int EVERY = Integer.getInteger("power.every", 16);

    /// Milliseconds between the steps: after 45 seconds the database may write over what nobody needs any more.
    private static final int PAUSE = Integer.getInteger("power.pause", 0);

    /// The first moment looked at.
    private static final int FROM = Integer.getInteger("power.from", 1);

    /// Of the moments just after a sync, how many are passed over.
    private static final int SYNCS = Math.max(1, EVERY / 4);

    /// Processor time, so that other work on the machine does not count.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private final List<Acknowledged> acknowledged = new ArrayList<>();

    /// What somebody was told is saved, after so many steps of the disk.
    private record Acknowledged(int steps, Map<String, String> picture, String head) {}

    @Test
    void noAcknowledgedDecisionIsLostWheneverThePowerFails() throws IOException {
        Path place = folder.resolve("case.mv.db");
        try (RecordedDisk disk = RecordedDisk.of(place)) {
            try (CaseFile file = EveryDecision.prepare(place)) {
                EveryDecision session = new EveryDecision(file, folder, () -> acknowledge(disk, file));
                disk.begin();
                acknowledge(disk, file);
                session.run();
                // closing tidies the file up, which is no decision
                int end = disk.steps();
                assertThat(acknowledged).hasSizeGreaterThan(50);
                assertThat(look(disk, end)).isGreaterThan(20);
            }
        }
    }

    /// @return number of moments looked at
    private int look(RecordedDisk disk, int end) throws IOException {
        Random random = new Random(1);
        int looked = 0;
        int syncs = 0;
        for (int k = FROM; k <= end; k++) {
            boolean synced = disk.isSync(k - 1) && syncs++ % SYNCS == 0;
            if (k == end || synced || k % EVERY == 0) {
                holds("cut after step " + k, disk.after(k, 0, random), k);
                looked++;
            }
            if (k % EVERY == 0) {
                holds("cut in the middle of step " + k, disk.after(k, 0.5, random), k);
                holds("killed after step " + k, disk.killedAfter(k), k);
            }
        }
        return looked;
    }

    private void acknowledge(RecordedDisk disk, CaseFile file) {
        try {
            Thread.sleep(PAUSE);
            acknowledged.add(new Acknowledged(
                    disk.steps(),
                    EveryDecision.picture(file),
                    Files.readString(AuditAnchor.fileOf(folder.resolve("case.mv.db")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The case opens, nothing acknowledged is missing, nothing is half there, and the log is whole.
    private void holds(String when, byte[] image, int steps) throws IOException {
        Acknowledged before = acknowledged.stream()
                .filter(a -> a.steps() <= steps)
                .reduce((_, later) -> later)
                .orElseThrow();
        Acknowledged next =
                acknowledged.stream().filter(a -> a.steps() > steps).findFirst().orElse(before);
        Path left = Files.write(folder.resolve("left.mv.db"), image);
        Files.writeString(AuditAnchor.fileOf(left), before.head());
        long begun = CLOCK.getCurrentThreadCpuTime();
        try (CaseFile file = CaseFile.open(left, "os", CaseFileSaveTest.CLOCK)) {
            assertThat((CLOCK.getCurrentThreadCpuTime() - begun) / 1e9).as(when).isLessThan(2);
            AuditLog.Verification log = file.audit().verify();
            assertThat(log.intact()).as(when + ", " + log).isTrue();
            assertThat(EveryDecision.picture(file)).as(when).isIn(before.picture(), next.picture());
        }
    }
}
