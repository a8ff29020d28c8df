package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bytes allocated for each row read: unlike times, they are the same on every machine.
class ReadingAllocationTest {
    private static final int ROWS = 60_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @Test
    void anAccessRowAllocatesLittleMoreThanItsValues() throws IOException {
        Path file = Files.writeString(folder.resolve("access.csv"), AccessRows.csv(ROWS));
        assertThat(bytesPerRow(file, false)).isLessThan(800);
        assertThat(bytesPerRow(file, true)).isLessThan(150);
    }

    private static long bytesPerRow(Path file, boolean atHand) {
        Export<Access> export =
                Export.of(ExportKinds.ACCESS, 0, ExportFile.of(file), MappingProfiles.detected(ZoneOffset.UTC));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        ImportResult read =
                atHand ? export.read((_, _) -> {}, (_, _) -> {}, _ -> {}) : export.read((_, _) -> {}, _ -> {});
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(read.receipt().lines().accepted()).isEqualTo(ROWS);
        return allocated / ROWS;
    }
}
