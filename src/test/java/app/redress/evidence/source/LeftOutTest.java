package app.redress.evidence.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutTest {
    @TempDir
    private Path folder;

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("handover.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("a,b\n1,2\n".getBytes(UTF_8));
            }
        }
        return file;
    }

    @Test
    void whatAnArchiveHoldsBesideItsExportsIsNamedOnceWithTheReason() throws IOException {
        Path file = zip("day1/tx.csv", "README.md", "day2/tx.csv", "manifest.json", "__MACOSX/._README.md");
        List<ExportFile> texts = ExportSource.textsIn(file);
        assertThat(texts).extracting(ExportFile::member).containsExactly("day1/tx.csv", "day2/tx.csv");
        assertThat(LeftOut.of(texts.getFirst()))
                .extracting(Said::english)
                .containsExactly(
                        "Not read, because they are texts about the export: README.md, manifest.json",
                        "Not read, because it is a file of an operating system: __MACOSX/._README.md");
        assertThat(LeftOut.of(texts.getLast())).isEmpty();
    }

    @Test
    void aPlainFileAndAnArchiveOfExportsLeaveNothingOut() throws IOException {
        Path plain = Files.writeString(folder.resolve("tx.csv"), "a,b\n1,2\n");
        assertThat(LeftOut.of(ExportFile.of(plain))).isEmpty();
        assertThat(LeftOut.of(ExportFile.of(zip("tx.csv")))).isEmpty();
    }
}
