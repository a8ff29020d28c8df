package app.redress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theNewTextReplacesTheOldOneAndNoOtherFileRemains() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and longer");
        AtomicFiles.replace(file, FileAccess.USUAL, "円");
        assertThat(file).hasContent("円");
        assertThat(folder).isDirectoryContaining("glob:**/a.txt").isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void aWriterThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFiles.replace(file, FileAccess.USUAL, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void aNewFileNeverOverwritesAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFiles.create(file, FileAccess.OWNER_ONLY, "new"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void anOwnerOnlyFileIsReadableByNobodyElse() throws IOException {
        if (FileAccess.POSIX) {
            Path file = folder.resolve("key");
            AtomicFiles.replace(file, FileAccess.OWNER_ONLY, "secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
