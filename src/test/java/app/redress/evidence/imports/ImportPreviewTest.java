package app.redress.evidence.imports;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static app.redress.evidence.imports.TestExports.HEADER;
import static app.redress.evidence.imports.TestExports.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.ImportPreview.Pick;
import app.redress.evidence.imports.ImportPreview.PreviewRow;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {
    @TempDir
    private Path folder;

    private ImportPreview trial(String text, long atMost) {
        Path file = TestExports.write(folder.resolve("tx.csv"), text);
        return Inspector.trial(ExportFile.of(file), EvidenceKind.TRANSACTIONS, DETECTED, atMost, _ -> {});
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> row("T" + i, "PAYMENT", i % 900))
                .collect(Collectors.joining());
    }

    @Test
    void firstRandomAndSuspiciousRowsAreShownRawAndParsed() {
        ImportPreview trial = trial(
                HEADER + many(5_000) + row("BIG", "チャージ", 9_999_999) + row("BAD", "LEND", 5) + many(3), Long.MAX_VALUE);
        assertThat(trial.whole()).isTrue();
        List<PreviewRow> rows = trial.rows();
        assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
        assertThat(rows).filteredOn(r -> r.pick() == Pick.FIRST).hasSize(20);
        assertThat(rows).filteredOn(r -> r.pick() == Pick.RANDOM).hasSize(30);
        PreviewRow big =
                rows.stream().filter(r -> r.raw().startsWith("BIG")).findFirst().orElseThrow();
        assertThat(big.pick()).isEqualTo(Pick.SUSPICIOUS);
        assertThat(big.line()).isEqualTo(5_002);
        assertThat(big.cells()).contains(new ImportPreview.Cell(ExportColumn.TYPE, "チャージ", "CHARGE"));
        assertThat(big.cells())
                .contains(new ImportPreview.Cell(
                        ExportColumn.OCCURRED_AT, "2019-07-03 12:00:00", "2019-07-03T12:00+09:00"));
        PreviewRow bad =
                rows.stream().filter(r -> r.trouble() != null).findFirst().orElseThrow();
        assertThat(bad.raw()).isEqualTo(row("BAD", "LEND", 5).strip());
    }

    @Test
    void theSameFileShowsTheSameRowsEveryTime() {
        String text = HEADER + many(3_000);
        assertThat(trial(text, Long.MAX_VALUE)).isEqualTo(trial(text, Long.MAX_VALUE));
    }

    @Test
    void rejectsAreCountedByColumnAndReason() {
        ImportPreview trial = trial(
                HEADER
                        + "A,A1,2019-07-03 12:00,PAYMENT,one,,\n"
                        + "B,A1,2019-07-03 12:00,PAYMENT,two,,\n"
                        + "C,,2019-07-03 12:00,PAYMENT,1,,\n"
                        + many(20),
                Long.MAX_VALUE);
        assertThat(trial.troubles()).extracting(ImportPreview.Trouble::column).containsExactly("amount", "account_id");
        assertThat(trial.troubles()).extracting(ImportPreview.Trouble::rows).containsExactly(2L, 1L);
        assertThat(trial.troubles())
                .extracting(ImportPreview.Trouble::firstLine)
                .containsExactly(2L, 4L);
    }

    @Test
    void theBeginningOfABigFileIsEnoughForAPreview() {
        ImportPreview trial = trial(HEADER + many(60_000), 100_000);
        assertThat(trial.whole()).isFalse();
        assertThat(trial.receipt().lines().accepted()).isBetween(1_000L, 50_000L);
        assertThat(trial.receipt().lines().balances()).isTrue();
    }
}
