package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Progress;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyBatchTest {
    private final MoneyScreen screen = new MoneyScreen(PolicyFile.shipped(ZoneId.of("Asia/Tokyo")));
    private final List<Transaction> counted = new ArrayList<>();
    private final MoneyBatch batch = new MoneyBatch(screen, row -> {
        screen.accept(row);
        counted.add(row.value());
    });

    /// The reader fills one and the same row again for every line.
    @Test
    void rowsKeepTheirValuesAndTheirOrderUntilTheyAreCounted() {
        List<Transaction> rows = new ArrayList<>();
        TransactionRow atHand = new TransactionRow();
        for (int i = 0; i < 1_001; i++) {
            Transaction row = row(i);
            rows.add(row);
            batch.add(atHand.of(row));
        }
        batch.flush();
        assertThat(counted).isEqualTo(rows);
        MoneyScreen oneByOne = new MoneyScreen(PolicyFile.shipped(ZoneId.of("Asia/Tokyo")));
        rows.forEach(oneByOne::accept);
        assertThat(screen.accountCount()).isEqualTo(oneByOne.accountCount());
        assertThat(screen.spends().quantile(0.5)).isEqualTo(oneByOne.spends().quantile(0.5));
        screen.mark(number -> true, new Candidates(Progress.NONE));
        oneByOne.mark(number -> true, new Candidates(Progress.NONE));
        for (Transaction row : rows) {
            assertThat(screen.storeVisits(row)).isEqualTo(oneByOne.storeVisits(row));
            assertThat(screen.accountsAtStore(row)).isEqualTo(oneByOne.accountsAtStore(row));
        }
    }

    @Test
    void whatIsKnownOfRowsIsFetchedBeforeTheyAreCounted() {
        batch.add(new TransactionRow().of(row(1)));
        batch.flush();
        batch.flush();
        assertThat(counted).hasSize(1);
        long before = batch.fetched();
        batch.add(new TransactionRow().of(row(1)));
        batch.flush();
        assertThat(batch.fetched()).isNotEqualTo(before);
    }

    private static Transaction row(int i) {
        boolean pays = i % 3 != 0;
        return new Transaction(
                "T" + i,
                i % 301 == 0 ? "a-customer-with-a-long-name" : "A" + i % 301,
                Instant.ofEpochSecond(1_562_000_000L + i * 60L, i % 3),
                pays ? i % 7 == 0 ? Transaction.Type.TRANSFER_OUT : Transaction.Type.PAYMENT : Transaction.Type.CHARGE,
                i % 11 == 0 ? Transaction.Status.DECLINED : Transaction.Status.COMPLETED,
                100 + i,
                Transaction.Method.OTHER,
                i % 7 == 0
                        ? null
                        : new Transaction.Store(i % 5 == 0 ? null : "S" + i % 20, i % 15 == 0 ? null : "店", null),
                i % 2 == 0 ? new Transaction.Goods("cigarettes", null, i % 4) : null,
                i % 4 == 0 ? null : (Long) 5L,
                i % 50 == 0 ? "T" + (i - 1) : null,
                i % 14 == 0 ? "B" + i % 8 : null,
                new SourceLine(0, i + 2));
    }
}
