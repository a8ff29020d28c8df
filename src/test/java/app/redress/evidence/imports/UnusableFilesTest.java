package app.redress.evidence.imports;

import static app.redress.evidence.imports.TestExports.HEADER;
import static app.redress.evidence.imports.TestExports.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableFilesTest {
    @TempDir
    private Path folder;

    private void assertUnusable(Path file, String... words) {
        UnusableInput e = catchThrowableOfType(UnusableInput.class, () -> TestExports.transactions(file));
        assertThat(e).as(file.toString()).isNotNull();
        assertThat(e).hasMessageNotContaining("\n").satisfies(Said.containing(String.valueOf(file.getFileName())));
        assertThat(Said.english(e)).contains(words);
    }

    private Path file(String name, byte... bytes) {
        return TestExports.write(folder.resolve(name), bytes);
    }

    @Test
    void aMissingFileIsNamedWithARemedy() {
        assertUnusable(folder.resolve("gone.csv"), "no such file", "check the path");
    }

    @Test
    void aFolderIsNotAnExport() throws IOException {
        assertUnusable(Files.createDirectory(folder.resolve("exports")), "folder", "name the export file");
    }

    @Test
    void emptyAndBlankFilesAreReportedAsSuch() throws IOException {
        assertUnusable(file("empty.csv"), "is empty", "export it again");
        assertUnusable(TestExports.write(folder.resolve("blank.csv"), "\n \r\n\t\n"), "blank lines", "export it again");
        assertUnusable(file("empty.gz", TestExports.gz("")), "is empty");
    }

    @Test
    void aBinaryFileIsReportedAsNotText() {
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);
        noise[0] = (byte) 0x89;
        assertUnusable(file("picture.png", noise), "not a text file", "CSV");
    }

    @Test
    void missingColumnsAreNamedWithTheExistingOnes() {
        assertUnusable(
                TestExports.write(folder.resolve("wrong.csv"), "transaction_id,account_id,colour\nT1,A1,red\n"),
                "line 1",
                "occurred_at",
                "type",
                "amount",
                "colour");
    }

    @Test
    void officeDocumentsAndEmptyArchivesAreExplained() throws IOException {
        assertUnusable(file("book.xlsx", TestExports.zip("[Content_Types].xml", "<x/>")), "office document", "CSV");
        byte[] onlyFolder = TestExports.zip("folder/inner/", "");
        assertUnusable(file("folder.zip", onlyFolder), "without a file");
    }

    @Test
    void aTruncatedOrDamagedArchiveIsRefusedInOneLine() throws IOException {
        Random random = new Random(1);
        String many = HEADER
                + IntStream.range(0, 30_000)
                        .mapToObj(i -> row("T" + i + random.nextLong(), "PAYMENT", random.nextInt(9_999)))
                        .collect(Collectors.joining());
        byte[] gz = TestExports.gz(many);
        assertUnusable(file("short.gz", Arrays.copyOf(gz, 40)), "copy");
        assertUnusable(file("half.gz", Arrays.copyOf(gz, gz.length / 2)), "copy");
        byte[] damaged = gz.clone();
        Arrays.fill(damaged, gz.length / 2, gz.length / 2 + 200, (byte) 0x55);
        assertUnusable(file("damaged.gz", damaged), "copy");
        byte[] zip = TestExports.zip("t.csv", many);
        assertUnusable(file("half.zip", Arrays.copyOf(zip, zip.length / 2)), "copy");
        assertUnusable(file("magic.gz", (byte) 0x1f, (byte) 0x8b), "copy");
    }

    @Test
    void aFileWithThousandsOfFieldsPerRowIsNotAnExport() {
        assertUnusable(
                TestExports.write(folder.resolve("endless.csv"), (HEADER.strip() + ",").repeat(600) + "\n"),
                "fields",
                "line ends",
                "--set");
    }
}
