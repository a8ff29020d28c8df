package app.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseReader.ListQuery;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.worklist.CompensationItem.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process decides and says so; it is killed in the middle of that, again and again, on one case.
///
/// `-Dkill.rounds=200` is the long run.
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int MOST_DECISIONS = 40;

    @TempDir
    private Path folder;

    @Test
    void aConfirmedDecisionExistsAfterTheProcessIsKilled() throws IOException, InterruptedException {
        Path place = folder.resolve("case");
        try (CaseFile file = CaseFile.create(place, "case", "os", CaseFileSaveTest.CLOCK)) {
            file.save(SmallCase.of(1_000, Map.of(Channel.CARD, 1_000L)), Progress.NONE);
            new Sessions(file).as("Abe");
        }
        Random random = new Random(3);
        long lines = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long said = decideUntilKilled(place, random.nextInt(MOST_DECISIONS));
            try (CaseFile file = CaseFile.open(place, "os", CaseFileSaveTest.CLOCK)) {
                assertThat(file.audit().verify().intact()).as("round " + round).isTrue();
                long now = file.audit().entries(ListQuery.ALL).total();
                assertThat(now).as("round " + round).isGreaterThanOrEqualTo(Math.max(lines, said));
                lines = now;
                CaseItem item = file.compensation(ListQuery.ALL).rows().getFirst();
                assertThat(item.status()).isIn(Status.PROPOSED, Status.ON_HOLD);
            }
        }
        assertThat(lines).isGreaterThan(ROUNDS);
    }

    /// @return the number of the last line of the audit log that the other process said was kept
    private static long decideUntilKilled(Path place, int decisions) throws IOException, InterruptedException {
        Process child = ChildJvm.start(DecidesWithoutEnd.class, place.toString());
        long said = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i <= decisions; i++) {
                said = Long.parseLong(String.valueOf(out.readLine()));
            }
            // Process.destroyForcibly would close what it has still to say
            child.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null && line.matches("\\d+"); line = out.readLine()) {
                said = Long.parseLong(line);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return said;
    }

    /// Decides and prints the number of the last line of the audit log after each decision.
    static final class DecidesWithoutEnd {
        private DecidesWithoutEnd() {}

        public static void main(String[] args) {
            CaseFile file = CaseFile.open(Path.of(args[0]), "os", CaseFileSaveTest.CLOCK);
            CaseSession who = new Sessions(file).as("Abe");
            boolean held = file.compensation(ListQuery.ALL).rows().getFirst().status() == Status.ON_HOLD;
            while (true) {
                who.decide(SmallCase.VICTIM, Channel.CARD, held ? Status.PROPOSED : Status.ON_HOLD, "reason");
                held = !held;
                System.out.println(file.audit().entries(ListQuery.ALL).total());
                System.out.flush();
            }
        }
    }
}
