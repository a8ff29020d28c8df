package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryNeedTest {
    private static final long MEGABYTE = 1 << 20;
    private static final Map<EvidenceKind, Long> LARGE =
            Map.of(EvidenceKind.TRANSACTIONS, 600 * MEGABYTE, EvidenceKind.ACCESS, 2_000 * MEGABYTE);

    @TempDir
    Path folder;

    @Test
    void insufficientMemoryIsRefusedWithTheAmountNeeded() {
        MemoryNeed need = new MemoryNeed(LARGE);
        assertThatThrownBy(() -> need.requireWithin(need.megabytes() * MEGABYTE - MEGABYTE))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("REDRESS_OPTS=-Xmx" + need.megabytes() + "m"));
        assertThatCode(() -> need.requireWithin(need.megabytes() * MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void theTermsOfTheFormulaAddUp() {
        List<String> lines = new MemoryNeed(LARGE)
                .explained(4_000 * MEGABYTE).stream().map(Said::english).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getLast()).contains("4,000 MB here");
        long sum = lines.subList(0, 4).stream()
                .mapToLong(
                        line -> Long.parseLong(line.replaceFirst(".*[:=] ", "").replaceAll("[^0-9]", "")))
                .sum();
        // each term is rounded up by itself
        assertThat(new MemoryNeed(LARGE).megabytes()).isBetween(sum - 3, sum);
    }

    @Test
    void fileSizesOfAnIncidentOfOneAndAHalfMillionAccountsFitIntoAGigabyte() {
        Map<EvidenceKind, Long> files = Map.of(
                EvidenceKind.TRANSACTIONS, 654_851_504L,
                EvidenceKind.ACCESS, 2_852_059_486L,
                EvidenceKind.ACCOUNTS, 118_938_729L);
        // what Java may take of -Xmx1g with the serial collector
        assertThat(new MemoryNeed(files).megabytes()).isBetween(900L, 989L);
    }

    @Test
    void compressedFilesCountWithTheirDecompressedSize() throws IOException {
        Path plain = Files.write(folder.resolve("a.csv"), new byte[1_000_000]);
        Path packed = Files.write(folder.resolve("a.csv.gz"), new byte[1_000_000]);
        assertThat(needOf(packed).megabytes()).isGreaterThan(needOf(plain).megabytes());
        assertThat(needOf(folder.resolve("missing.csv")).files()).containsEntry(EvidenceKind.TRANSACTIONS, 0L);
    }

    private static MemoryNeed needOf(Path file) {
        return MemoryNeed.of(AnalysisRequest.of(
                Map.of(EvidenceKind.TRANSACTIONS, List.of(file)), PolicyFile.shipped(ZoneOffset.UTC), 1));
    }
}
