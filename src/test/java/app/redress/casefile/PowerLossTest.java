package app.redress.casefile;

import static app.redress.domain.Channel.CASH_BANK;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseReader.ListQuery;
import app.redress.domain.Progress;
import app.redress.payout.PayoutFormat;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty decisions, an analysis and a batch, with the power cut at every moment between: what was acknowledged is
/// there.
///
/// `-Dpower.every=1` looks at every write; otherwise at every sync, and at some of the writes between.
class PowerLossTest {
    private static final int ACCOUNTS = 20;
    private static final int EVERY = Integer.getInteger("power.every", 12);

    /// Processor time, so that other work on the machine does not count.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Status> decided = new HashMap<>();

    /// What somebody was told is saved, after so many steps of the disk.
    private record Acknowledged(int steps, long auditLines, int accounts, Map<String, Status> decided, String head) {}

    @Test
    void noAcknowledgedDecisionIsLostWheneverThePowerFails() throws IOException {
        Path place = folder.resolve("case.mv.db");
        try (RecordedDisk disk = RecordedDisk.of(place)) {
            try (CaseFile file = CaseFile.create(place, "case", "os", CaseFileSaveTest.CLOCK)) {
                file.save(SmallCase.of(victims(ACCOUNTS)), Progress.NONE);
                Sessions people = new Sessions(file);
                List.of("Abe", "Mori").forEach(people::as);
                people.as("Suzuki", Role.FINANCE);
                disk.begin();
                acknowledge(disk, file, ACCOUNTS);
                work(disk, file, people);
                // closing tidies the file up, which is no decision
                int end = disk.steps();
                assertThat(acknowledged).hasSizeGreaterThan(50);
                int looked = 0;
                Random random = new Random(1);
                for (int k = 1; k <= end; k++) {
                    if (k == end || disk.isSync(k - 1) || k % EVERY == 0) {
                        holds("cut after step " + k, disk.after(k, 0, random), k);
                        looked++;
                    }
                    if (k % EVERY == 0) {
                        holds("cut in the middle of step " + k, disk.after(k, 0.5, random), k);
                        holds("killed after step " + k, disk.killedAfter(k), k);
                    }
                }
                assertThat(looked).isGreaterThan(50);
            }
        }
    }

    private static Map<String, SmallCase.Victim> victims(int count) {
        Map<String, SmallCase.Victim> victims = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            victims.put("U%04d".formatted(i), SmallCase.Victim.of(Map.of(CASH_BANK, 1_000L + i)));
        }
        return victims;
    }

    private void work(RecordedDisk disk, CaseFile file, Sessions people) {
        for (int i = 1; i <= ACCOUNTS; i++) {
            step(disk, file, people.as("Abe"), i, Status.REVIEWED);
        }
        people.as("Abe").save(SmallCase.of(victims(ACCOUNTS + 5)), null, Progress.NONE);
        acknowledge(disk, file, ACCOUNTS + 5);
        for (int i = 1; i <= ACCOUNTS; i++) {
            step(disk, file, people.as("Mori"), i, Status.APPROVED);
        }
        for (int i = 1; i <= 10; i++) {
            step(disk, file, people.as("Abe"), i, Status.PROPOSED);
        }
        people.as("Suzuki", Role.FINANCE)
                .payouts()
                .seal(
                        Payments.request(
                                1,
                                PayoutFormat.ZENGIN,
                                CASH_BANK,
                                Payments.recipients(victims(ACCOUNTS).keySet())),
                        Payments.content(PayoutFormat.ZENGIN));
        for (int i = 11; i <= ACCOUNTS; i++) {
            decided.put("U%04d".formatted(i), Status.EXPORTED);
        }
        acknowledge(disk, file, ACCOUNTS + 5);
    }

    private void step(RecordedDisk disk, CaseFile file, CaseSession who, int account, Status to) {
        String id = "U%04d".formatted(account);
        who.decide(id, CASH_BANK, to, "reason");
        decided.put(id, to);
        acknowledge(disk, file, acknowledged.getLast().accounts());
    }

    private void acknowledge(RecordedDisk disk, CaseFile file, int accounts) {
        try {
            acknowledged.add(new Acknowledged(
                    disk.steps(),
                    file.audit().entries(ListQuery.ALL).total(),
                    accounts,
                    Map.copyOf(decided),
                    Files.readString(AuditAnchor.fileOf(folder.resolve("case.mv.db")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            assertThat((CLOCK.getCurrentThreadCpuTime() - begun) / 1e9).as(when).isLessThan(10);
            assertThat(file.audit().verify().intact()).as(when).isTrue();
            assertThat(file.audit().entries(ListQuery.ALL).total())
                    .as(when)
                    .isBetween(before.auditLines(), next.auditLines());
            List<CaseItem> items = file.compensation(ListQuery.ALL).rows();
            assertThat(items).as(when).hasSizeBetween(before.accounts(), next.accounts());
            assertThat(items.size()).as(when).isIn(before.accounts(), next.accounts());
            for (CaseItem item : items) {
                Status was = before.decided().getOrDefault(item.account(), Status.PROPOSED);
                Status will = next.decided().getOrDefault(item.account(), Status.PROPOSED);
                assertThat(item.status()).as(when + " " + item.account()).isIn(was, will);
            }
        }
    }
}
