package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
/// To start a process takes longer than all that follows. So a process is stopped at several moments before it is
/// killed, and the files as it left them are copied: a kill at that moment would have left the same behind.
/// `-Dkill.rounds=200 -Dkill.stops=0` is the long run, a process a round.
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);

    /// Moments at which a process is only stopped, before the one at which it is killed.
    private static final int STOPS = StoppedProcess.POSSIBLE ? Integer.getInteger("kill.stops", 9) : 0;

    /// About as long as a step takes.
    private static final int STEP_MILLIS = 6;

    private static final PreparedCase BEFORE =
            new PreparedCase("case", place -> EveryDecision.prepare(place).close());

    @TempDir
    private Path folder;

    private final List<Map<String, String>> pictures = new ArrayList<>();
    private final Random random = new Random(3);
    private int stopped;
    private int killed;

    @Test
    void theCaseIsWholeAfterTheProcessIsKilled() throws IOException, InterruptedException {
        paint();
        for (int left = ROUNDS; left > 0; left -= STOPS + 1) {
            int[] moments = random.ints(Math.min(left, STOPS + 1), 0, pictures.size())
                    .sorted()
                    .toArray();
            if (left <= STOPS + 1) {
                // the last one comes to its end, however fast it is
                moments[moments.length - 1] = pictures.size() + 1;
            }
            work(moments);
        }
        assertThat(killed).isPositive();
        assertThat(stopped).as("it was stopped at work").isGreaterThanOrEqualTo(STOPS == 0 ? 0 : ROUNDS / 4);
    }

    /// The case before the first step and after each.
    private void paint() throws IOException {
        Path apart = Files.createDirectory(folder.resolve("undisturbed"));
        try (CaseFile file = CaseFile.open(BEFORE.in(apart), "os", CaseFileSaveTest.CLOCK)) {
            EveryDecision session = new EveryDecision(file, apart, () -> pictures.add(EveryDecision.picture(file)));
            pictures.add(EveryDecision.picture(file));
            session.run();
        }
        assertThat(pictures).hasSizeGreaterThan(50);
    }

    /// @param moments numbers of steps after which it is stopped, and after the last of them killed; it may be through
    /// before
    private void work(int[] moments) throws IOException, InterruptedException {
        Path place = BEFORE.afreshIn(folder);
        try (StoppedProcess child = new StoppedProcess(ChildJvm.start(Works.class, place.toString()))) {
            for (int moment : Arrays.copyOf(moments, moments.length - 1)) {
                child.waitFor(moment);
                Thread.sleep(random.nextInt(STEP_MILLIS));
                if (child.stop()) {
                    stopped++;
                    check(copied(place), child.said());
                }
                child.go();
            }
            child.waitFor(moments[moments.length - 1]);
            Thread.sleep(random.nextInt(STEP_MILLIS));
            killed += child.kill() ? 1 : 0;
            check(place, child.said());
        }
    }

    /// The files of the case as a stopped process left them.
    private Path copied(Path place) throws IOException {
        Path apart = Files.createTempDirectory(folder, "stopped");
        try (var files = Files.list(Objects.requireNonNull(place.getParent()))) {
            for (Path file : files.filter(
                            one -> String.valueOf(one.getFileName()).startsWith("case."))
                    .toList()) {
                Files.copy(file, apart.resolve(file.getFileName()));
            }
        }
        return apart.resolve(Objects.requireNonNull(place.getFileName()));
    }

    private void check(Path place, int said) {
        String when = "after step " + said;
        assertThat(said).as("the other process began").isNotNegative();
        try (CaseFile file = CaseFile.open(place, "os", CaseFileSaveTest.CLOCK)) {
            assertThat(file.audit().verify().intact()).as(when).isTrue();
            assertThat(EveryDecision.picture(file))
                    .as(when)
                    .isIn(pictures.get(said), pictures.get(Math.min(said + 1, pictures.size() - 1)));
        }
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
