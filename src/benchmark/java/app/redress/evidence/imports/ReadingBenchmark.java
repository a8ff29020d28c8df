package app.redress.evidence.imports;

import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// From the bytes of an access log to typed values, for each row.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadingBenchmark {
    private static final int ROWS = 200_000;

    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.writeString(Files.createTempFile("redress-benchmark", ".csv"), AccessRows.csv(ROWS));
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public ImportResult accessRowsAtHand() {
        return Export.of(ExportKinds.ACCESS, 0, ExportFile.of(file), MappingProfiles.detected(ZoneOffset.UTC))
                .read((row, raw) -> {}, (row, raw) -> {}, reject -> {});
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public ImportResult accessRowsAsObjects() {
        return Export.of(ExportKinds.ACCESS, 0, ExportFile.of(file), MappingProfiles.detected(ZoneOffset.UTC))
                .read((access, raw) -> {}, reject -> {});
    }
}
