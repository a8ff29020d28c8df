package app.redress.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.source.RawRows.RawRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fact leads back to the lines of its file.
class RawRowsTest {
    @TempDir
    private Path folder;

    private EvidenceFile file(String text, Charset charset) throws IOException {
        Path path = Files.writeString(folder.resolve("tx.csv"), text, charset);
        return new EvidenceFile(0, "tx.csv", path.toString(), EvidenceKind.TRANSACTIONS, "", Files.size(path));
    }

    @Test
    void theHeaderAndTwoLinesOnEachSideAreShown() throws IOException {
        EvidenceFile file =
                file("id,店舗\r\n1,a\r\n2,b\r\n3,新宿\r\n4,d\r\n5,e\r\n6,f\r\n", Charset.forName("windows-31j"));

        assertThat(RawRows.around(file, 5))
                .containsExactly(
                        new RawRow(1, "id,店舗"),
                        new RawRow(3, "2,b"),
                        new RawRow(4, "3,新宿"),
                        new RawRow(5, "4,d"),
                        new RawRow(6, "5,e"),
                        new RawRow(7, "6,f"));
        assertThat(RawRows.around(file, 2)).extracting(RawRow::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(RawRows.around(file, 7)).extracting(RawRow::line).containsExactly(1L, 5L, 6L, 7L);
    }

    @Test
    void aFileThatIsGoneOrHasChangedIsNotShownAsEvidence() throws IOException {
        EvidenceFile file = file("id\n1\n", Charset.forName("UTF-8"));
        Files.writeString(folder.resolve("tx.csv"), "id\n1\n2\n");
        assertThatThrownBy(() -> RawRows.around(file, 2)).isInstanceOf(UnusableInput.class);

        Files.delete(folder.resolve("tx.csv"));
        assertThatThrownBy(() -> RawRows.around(file, 2)).isInstanceOf(UnusableInput.class);
    }
}
