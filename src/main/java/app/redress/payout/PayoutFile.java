package app.redress.payout;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file that goes out.
///
/// @param text its text, or null where it is a table that becomes CSV
/// @param table header and rows, empty where there is a text; numbers are numbers
/// @param rows items in it
/// @param total their sum
public record PayoutFile(String name, @Nullable Text text, List<List<Object>> table, int rows, long total) {
    public PayoutFile {
        table = List.copyOf(table);
    }

    /// A text in the encoding that its layout prescribes.
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
