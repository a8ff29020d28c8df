package app.redress.evidence;

import static app.redress.evidence.Exports.DETECTED;
import static app.redress.evidence.Exports.HEADER;
import static app.redress.evidence.Exports.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.Trial.Pick;
import app.redress.evidence.Trial.PreviewRow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
    @TempDir
    private Path folder;

    private Trial trial(String text, long atMost) {
        Path file = Exports.write(folder.resolve("tx.csv"), text);
        return Inspector.trial(ExportFile.of(file), EvidenceKind.TRANSACTIONS, DETECTED, atMost, _ -> {});
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> row("T" + i, "PAYMENT", i % 900))
                .collect(Collectors.joining());
    }

    @Test
    void firstRandomAndSuspiciousRowsAreShownRawBesideParsed() {
        Trial trial = trial(
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
        assertThat(big.cells()).contains(new Trial.Cell(Column.TYPE, "チャージ", "CHARGE"));
        assertThat(big.cells())
                .contains(new Trial.Cell(Column.OCCURRED_AT, "2019-07-03 12:00:00", "2019-07-03T12:00+09:00"));
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
    void troublesAreCountedByColumnAndReason() {
        Trial trial = trial(
                HEADER + row("A", "LEND", 1) + row("B", "BORROW", 1) + "C,,2019-07-03 12:00,PAYMENT,1,,\n",
                Long.MAX_VALUE);
        assertThat(trial.troubles()).extracting(Trial.Trouble::column).containsExactly("type", "account_id");
        assertThat(trial.troubles()).extracting(Trial.Trouble::rows).containsExactly(2L, 1L);
        assertThat(trial.troubles()).extracting(Trial.Trouble::firstLine).containsExactly(2L, 4L);
    }

    @Test
    void theBeginningOfABigFileIsEnoughForAFirstLook() {
        Trial trial = trial(HEADER + many(60_000), 100_000);
        assertThat(trial.whole()).isFalse();
        assertThat(trial.receipt().lines().accepted()).isBetween(1_000L, 50_000L);
        assertThat(trial.receipt().lines().balances()).isTrue();
    }
}
