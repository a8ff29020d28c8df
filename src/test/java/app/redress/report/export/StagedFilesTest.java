package app.redress.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
    @TempDir
    private Path dir;

    @Test
    void aFailureDuringTheMoveIsRolledBack() throws Exception {
        Files.writeString(dir.resolve("first"), "old");
        try (StagedFiles staged = StagedFiles.in(dir)) {
            Files.writeString(staged.add("first"), "new");
            Files.writeString(staged.add("second"), "new");
            Files.writeString(staged.add("third"), "new");
            Files.createDirectory(dir.resolve("third"));
            assertThatThrownBy(staged::publish).isInstanceOf(UnusableInput.class);
        }
        assertThat(dir.resolve("first")).hasContent("old");
        assertThat(names(dir)).containsExactlyInAnyOrder("first", "third");
    }

    @Test
    void anUnwrittenFileStopsThePublicationBeforeTheFirstMove() throws Exception {
        Files.writeString(dir.resolve("first"), "old");
        try (StagedFiles staged = StagedFiles.in(dir)) {
            Files.writeString(staged.add("first"), "new");
            staged.add("second");
            assertThatThrownBy(staged::publish).satisfies(Said.containing("second"));
        }
        assertThat(dir.resolve("first")).hasContent("old");
        assertThat(names(dir)).containsExactly("first");
    }

    @Test
    void closingWithoutPublishingRemovesTheCreatedFolders() throws Exception {
        Path deep = dir.resolve("one/two");
        try (StagedFiles staged = StagedFiles.in(deep)) {
            Files.writeString(staged.add("file"), "new");
        }
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void nothingIsVisibleBeforePublishingAndOnlyTheFilesAfterwards() throws Exception {
        try (StagedFiles staged = StagedFiles.in(dir)) {
            Files.writeString(staged.add("file"), "new");
            assertThat(dir.resolve("file")).doesNotExist();
            staged.publish();
        }
        assertThat(names(dir)).containsExactly("file");
        assertThat(dir.resolve("file")).hasContent("new");
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
