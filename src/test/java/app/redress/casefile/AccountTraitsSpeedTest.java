package app.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Progress;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What accounts share is found in one go over all of them, not anew for each.
class AccountTraitsSpeedTest {
    private static final int ACCOUNTS = 20_000;
    private static final long MOST_SECONDS = 15;

    @TempDir
    Path folder;

    @Test
    void manyAccountsAreGroupedInSecondsWithinTheTransactionThatWroteThem() {
        try (CaseFile file = CaseFile.create(folder.resolve("case"), "Case", "os", CaseFileSaveTest.CLOCK)) {
            file.save(new RandomFindings(1, 5, 5).make(), Progress.NONE);
            file.write(handle -> {
                fill(handle);
                long before = processorTime();
                AccountTraits.regroup(handle);
                assertThat((processorTime() - before) / 1_000_000_000L).isLessThan(MOST_SECONDS);
                assertThat(count(handle, "account_trait where trait = 'SHARES' and thing = 'device'"))
                        .isGreaterThanOrEqualTo(ACCOUNTS);
                assertThat(count(handle, "account_heading where heading = 'SOURCE' and thing like 'd%'"))
                        .isGreaterThanOrEqualTo(ACCOUNTS);
            });
        }
    }

    /// Two accounts a device.
    private static void fill(Handle handle) {
        try (PreparedBatch rows = handle.prepareBatch("insert into account_trait values ('DEVICE', ?, ?, null)")) {
            for (int i = 0; i < ACCOUNTS; i++) {
                rows.add("d" + i / 2, "many" + i);
            }
            rows.execute();
        }
    }

    private static int count(Handle handle, String of) {
        return handle.createQuery("select count(*) from " + of)
                .mapTo(Integer.class)
                .one();
    }

    /// Of this thread, in nanoseconds: the database works in it.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
