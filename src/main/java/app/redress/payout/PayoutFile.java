package app.redress.payout;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file to be sent.
///
/// @param text its text, or null for a table that becomes CSV
/// @param table header and rows, empty for a text; numbers are numbers
/// @param rows number of items
/// @param total sum of their amounts
public record PayoutFile(String name, @Nullable Text text, List<List<Object>> table, int rows, long total) {
    public PayoutFile {
        table = List.copyOf(table);
    }

    /// A text with the encoding prescribed by its layout.
    public record Text(String content, Charset charset) {
        public byte[] bytes() {
            return content.getBytes(charset);
        }
    }

    static PayoutFile of(String name, String text, Charset charset, List<PayoutBatch.Line> lines) {
        return new PayoutFile(name, new Text(text, charset), List.of(), lines.size(), sum(lines));
    }

    static PayoutFile of(String name, List<List<Object>> table, List<PayoutBatch.Line> lines) {
        return new PayoutFile(name, null, table, lines.size(), sum(lines));
    }

    private static long sum(List<PayoutBatch.Line> lines) {
        return lines.stream().mapToLong(line -> line.item().amount()).reduce(0, Math::addExact);
    }
}
