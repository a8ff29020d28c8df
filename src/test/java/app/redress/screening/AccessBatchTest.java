package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessBatchTest {
    private final List<Access> counted = new ArrayList<>();
    private final AccessScreen screen = new AccessScreen();
    private final AccessBatch batch = new AccessBatch(screen, row -> {
        screen.accept(row);
        counted.add(row.value());
    });

    /// The reader fills one and the same row again for every line.
    @Test
    void rowsKeepTheirValuesAndTheirOrderUntilTheyAreCounted() {
        List<Access> rows = new ArrayList<>();
        AccessRow atHand = new AccessRow();
        for (int i = 0; i < 1_001; i++) {
            Access row = row(i);
            rows.add(row);
            batch.add(atHand.of(row));
        }
        batch.flush();
        assertThat(counted).isEqualTo(rows);
        assertThat(screen.accountCount()).isEqualTo(301);
        AccessScreen oneByOne = new AccessScreen();
        rows.forEach(oneByOne::accept);
        for (Access row : rows) {
            assertThat(screen.statistics(SourceKind.DEVICE, String.valueOf(row.deviceId())))
                    .isEqualTo(oneByOne.statistics(SourceKind.DEVICE, String.valueOf(row.deviceId())));
        }
    }

    @Test
    void aFlushedBatchCountsNothingTwice() {
        batch.add(new AccessRow().of(row(1)));
        batch.flush();
        batch.flush();
        assertThat(counted).hasSize(1);
    }

    @Test
    void whatIsKnownOfRowsIsFetchedBeforeTheyAreCounted() {
        batch.add(new AccessRow().of(row(1)));
        batch.flush();
        assertThat(batch.fetched()).isZero();
        batch.add(new AccessRow().of(row(1)));
        batch.flush();
        assertThat(batch.fetched()).isNotZero();
    }

    private static Access row(int i) {
        return new Access(
                i % 301 == 0 ? "a-customer-with-a-long-name" : "A" + i % 301,
                Instant.ofEpochSecond(1_562_000_000L + i, i % 3),
                Access.Kind.LOGIN,
                i % 5 == 0 ? Access.Result.FAILURE : Access.Result.SUCCESS,
                i % 4 == 0 ? null : "203.0.113." + i % 250,
                i % 6 == 0 ? null : "JP",
                i % 7 == 0 ? "Mozilla/5.0 (iPhone; CPU iPhone OS 12_3_1)" : null,
                String.format(java.util.Locale.ROOT, "%016x", i % 40),
                i % 100 == 0 ? "リセット" : null,
                new SourceLine(0, i + 2));
    }
}
