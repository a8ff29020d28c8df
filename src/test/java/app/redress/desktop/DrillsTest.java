package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A made-up incident is written whole or not at all, and never over another one.
class DrillsTest {
    private static final Progress CANCELLED = new Progress() {
        @Override
        public void stage(Stage stage, long done, long total) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    };

    @TempDir
    private Path folder;

    @Test
    void aCancelledDrillLeavesNoFileAndIsNotWrittenOverAnother() throws IOException {
        Path other = Files.createDirectory(folder.resolve("drill-1"));
        Path taken = Files.writeString(other.resolve("transactions.csv"), "mine");

        assertThatThrownBy(() -> Drills.write(folder, CANCELLED)).isInstanceOf(Progress.Cancelled.class);

        assertThat(taken).hasContent("mine");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(taken);
        }
    }

    @Test
    void whereNothingCanBeWrittenTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> Drills.write(file, Progress.NONE)).isInstanceOfSatisfying(UnusableInput.class, why -> {
            assertThat(why.said().code()).isEqualTo("drill.notWritable");
            assertThat(why.said().args()).contains(file.resolve("drill-1").toString());
        });
    }
}
