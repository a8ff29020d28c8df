package app.redress.simulation.drill;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Progress;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillMemoryTest {
    private static final long HEAP_MIB = 96;

    @TempDir
    private Path temp;

    @Test
    void aDrillLargerThanItsHeapIsWritten() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Alone.class.getName(),
                        temp.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(temp.resolve("log"))).isZero();
        assertThat(Files.size(temp.resolve("access.csv")) + Files.size(temp.resolve("transactions.csv")))
                .isGreaterThan(HEAP_MIB << 20);
    }

    /// Runs in a separate process whose heap is smaller than the output.
    static final class Alone {
        private Alone() {}

        public static void main(String[] args) throws IOException {
            DrillProfile standard = Objects.requireNonNull(DrillProfile.named("standard"));
            Drill.run(new DrillRequest(60_000, 300, 4, 1, standard, Path.of(args[0])), Progress.NONE);
        }
    }
}
