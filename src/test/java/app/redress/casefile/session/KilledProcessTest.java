package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process goes through a session with every kind of decision, says after each step that it is done, and is
/// killed at some moment, again and again: the case is as it was after the last step it told of or after the next one,
/// table by table.
///
/// `-Dkill.rounds=200` is the long run.
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);

    private static final PreparedCase BEFORE =
            new PreparedCase("case", place -> EveryDecision.prepare(place).close());

    @TempDir
    private Path folder;

    @Test
    void theCaseIsWholeAfterTheProcessIsKilled() throws IOException, InterruptedException {
        List<Map<String, String>> pictures = pictures();
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Path place = BEFORE.afreshIn(folder);
            // a part of the rounds lets it come to its end, however fast it is
            int wanted = random.nextInt(pictures.size() + 2);
            int said = workUntilKilled(place, wanted, random.nextInt(3_000_000));
            try (CaseFile file = CaseFile.open(place, "os", CaseFileSaveTest.CLOCK)) {
                String when = "round " + round + ", killed after step " + said;
                assertThat(file.audit().verify().intact()).as(when).isTrue();
                assertThat(EveryDecision.picture(file))
                        .as(when)
                        .isIn(pictures.get(said), pictures.get(Math.min(said + 1, pictures.size() - 1)));
            }
        }
    }

    /// The case before the first step and after each.
    private List<Map<String, String>> pictures() throws IOException {
        List<Map<String, String>> pictures = new ArrayList<>();
        Path apart = Files.createDirectory(folder.resolve("undisturbed"));
        try (CaseFile file = CaseFile.open(BEFORE.in(apart), "os", CaseFileSaveTest.CLOCK)) {
            EveryDecision session = new EveryDecision(file, apart, () -> pictures.add(EveryDecision.picture(file)));
            pictures.add(EveryDecision.picture(file));
            session.run();
        }
        assertThat(pictures).hasSizeGreaterThan(50);
        return pictures;
    }

    /// @param wanted number of steps after which it is killed; it may be through before
    /// @return the last step that the other process said was done
    private static int workUntilKilled(Path place, int wanted, int nanos) throws IOException, InterruptedException {
        Process child = ChildJvm.start(Works.class, place.toString());
        int said = -1;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && line.matches("\\d+")) {
                said = Integer.parseInt(line);
                if (said == wanted) {
                    Thread.sleep(0, nanos % 1_000_000);
                    // Process.destroyForcibly would close what it has still to say
                    child.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
            assertThat(said)
                    .as("the other process began; it said last: %s", line)
                    .isNotNegative();
        } finally {
            child.destroyForcibly().waitFor();
        }
        return said;
    }

    /// Goes through the session and prints after each step how many are done.
    static final class Works {
        private static int done;

        private Works() {}

        public static void main(String[] args) {
            Path place = Path.of(args[0]);
            try (CaseFile file = CaseFile.open(place, "os", CaseFileSaveTest.CLOCK)) {
                Path beside = Objects.requireNonNull(place.toAbsolutePath().getParent());
                EveryDecision session = new EveryDecision(file, beside, () -> say(++done));
                say(0);
                session.run();
            }
        }

        private static void say(int steps) {
            System.out.println(steps);
            System.out.flush();
        }
    }
}
