package app.redress.payout;

import app.redress.domain.Message;
import java.util.List;

/// Reads NACHA returns: each entry is followed by an addendum that gives the reason.
final class NachaReturns {
    private static final int LENGTH = 94;

    private NachaReturns() {}

    static boolean isOne(String text) {
        return text.startsWith("101 ") && text.lines().findFirst().orElse("").length() == LENGTH;
    }

    static ReturnedFile read(String text) {
        ReturnedFile.Builder builder = new ReturnedFile.Builder("nacha");
        List<String> records = text.lines().toList();
        for (int i = 0; i < records.size(); i++) {
            String record = records.get(i);
            if (record.isBlank()) {
                builder.blank();
            } else if (record.length() != LENGTH) {
                builder.setAside(i + 1L, Message.of("readback.length", record.length(), LENGTH), record);
            } else if (record.startsWith("6")) {
                entry(record, i + 1 < records.size() ? records.get(i + 1) : "", i + 1, builder);
            } else {
                builder.frame();
            }
        }
        return builder.build();
    }

    private static void entry(String record, String next, int line, ReturnedFile.Builder builder) {
        String id = record.substring(39, 54).strip();
        String amount = record.substring(29, 39);
        if (!next.startsWith("799")) {
            builder.setAside(line, Message.of("readback.noReturnCode"), record);
        } else if (!amount.matches("\\d{10}")) {
            builder.setAside(line, Message.of("readback.unreadable"), record);
        } else {
            builder.payment(new ReturnedLine(
                    line,
                    id.matches("\\d{1,10}") ? Long.valueOf(id) : null,
                    "",
                    record.substring(54, 76).strip(),
                    Long.valueOf(amount),
                    null,
                    Outcome.FAILED,
                    "",
                    next.substring(3, 6),
                    record));
        }
    }
}
