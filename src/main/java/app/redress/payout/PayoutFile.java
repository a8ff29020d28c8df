package app.redress.payout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file that goes out.
///
/// @param content its bytes, or null where it is a table that becomes CSV
/// @param table header and rows, empty where there are bytes; numbers are numbers
/// @param rows items in it
/// @param total their sum
public record PayoutFile(String name, byte @Nullable [] content, List<List<Object>> table, int rows, long total) {
    public PayoutFile {
        table = List.copyOf(table);
    }

    static PayoutFile of(String name, byte[] content, List<PayoutBatch.Line> lines) {
        return new PayoutFile(name, content, List.of(), lines.size(), sum(lines));
    }

    static PayoutFile of(String name, List<List<Object>> table, List<PayoutBatch.Line> lines) {
        return new PayoutFile(name, null, table, lines.size(), sum(lines));
    }

    private static long sum(List<PayoutBatch.Line> lines) {
        return lines.stream().mapToLong(line -> line.item().amount()).reduce(0, Math::addExact);
    }
}
