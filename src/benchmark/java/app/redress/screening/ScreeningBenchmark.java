package app.redress.screening;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Counting what rows of an access log say of accounts and sources, for each row.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScreeningBenchmark {
    private static final int ROWS = 200_000;
    private static final int ACCOUNTS = 20_000;

    private final AccessRow[] rows = new AccessRow[ROWS];

    @Setup
    public void make() {
        Random random = new Random(1);
        for (int i = 0; i < ROWS; i++) {
            int account = random.nextInt(ACCOUNTS);
            rows[i] = new AccessRow().of(access(i, account, random));
        }
    }

    private static Access access(int i, int account, Random random) {
        // most visits come from the owner's own address and device
        int visitor = random.nextInt(10) == 0 ? random.nextInt(ACCOUNTS) : account;
        return new Access(
                "A%010d".formatted(account),
                Instant.ofEpochSecond(1_562_000_000L + i),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                "10.%d.%d.%d".formatted(visitor >> 16, visitor >> 8 & 255, visitor & 255),
                "JP",
                "Wallet/1.0.%d (iPhone)".formatted(visitor % 9),
                "%016x".formatted(visitor * 0x9E3779B97F4A7C15L),
                null,
                new SourceLine(0, i + 2));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long accessRows() {
        AccessScreen screen = new AccessScreen();
        AccessBatch batch = new AccessBatch(screen, screen::accept);
        for (AccessRow row : rows) {
            batch.add(row);
        }
        batch.flush();
        return batch.fetched();
    }
}
