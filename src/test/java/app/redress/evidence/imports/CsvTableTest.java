package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.csv"), text);
    }

    @Test
    void quotedFieldsAndAByteOrderMarkAreRead() throws IOException {
        List<String> read = new ArrayList<>();
        CsvTable.read(
                file("\uFEFFid,note,amount\r\n1,\"a, \"\"b\"\"\nc\",90\r\n2,,\r\n"),
                List.of("id", "amount"),
                row -> read.add(
                        row.text("id") + "|" + row.text("note") + "|" + row.yen("amount") + "|" + row.text("absent")));
        assertThat(read).containsExactly("1|a, \"b\"\nc|90|", "2||0|");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = file("id,note\n1,a\n");
        assertThatThrownBy(() -> CsvTable.read(file, List.of("due"), _ -> {}))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("no column due"))
                .satisfies(Said.containing("id, note"));
    }

    @Test
    void anInvalidNumberIsReportedWithItsLine() throws IOException {
        Path file = file("id,due\n1,5\n2,five\n");
        assertThatThrownBy(() -> CsvTable.read(file, List.of("due"), row -> row.yen("due")))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("line 3"))
                .satisfies(Said.containing("five"));
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("none.csv"), List.of(), _ -> {}))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("none.csv"));
    }
}
