package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads records of Japanese banks: account statements (入出金明細, 200 bytes), where a returned transfer is a deposit, and
/// lists of transfers (総合振込, 120 bytes), which do not state whether they were paid.
final class ZenginReturns {
    static final int TRANSFERS = 120;
    static final int MOVEMENTS = 200;
    private static final String DEPOSIT = "1";
    private static final int REIWA = 2018;

    private ZenginReturns() {}

    /// Length of its records, or 0 when it is not such a file.
    static int recordLength(String text) {
        String first = text.lines().findFirst().orElse("");
        boolean framed = text.startsWith("1");
        for (int length : List.of(TRANSFERS, MOVEMENTS)) {
            String kind = length == TRANSFERS ? "21" : "03";
            boolean whole = first.length() == length || (first.length() > length && first.length() % length == 0);
            if (framed && whole && first.startsWith(kind, 1)) {
                return length;
            }
        }
        return 0;
    }

    /// @param saying outcome of a list of transfers; null if unknown
    static ReturnedFile read(Path file, String text, int length, @Nullable Outcome saying) {
        if (length == TRANSFERS && saying == null) {
            throw new UnusableInput(Message.of("readback.saysNothing", file));
        }
        ReturnedFile.Builder builder = new ReturnedFile.Builder(length == TRANSFERS ? "zengin 総合振込" : "zengin 入出金明細");
        List<String> records = records(text, length);
        for (int i = 0; i < records.size(); i++) {
            read(records.get(i), i + 1, length, saying, builder);
        }
        return builder.build();
    }

    private static List<String> records(String text, int length) {
        List<String> records = new ArrayList<>();
        text.lines().forEach(line -> {
            for (int at = 0; at == 0 || at < line.length(); at += length) {
                records.add(line.substring(at, Math.min(line.length(), at + length)));
            }
        });
        return records;
    }

    private static void read(
            String record, int line, int length, @Nullable Outcome saying, ReturnedFile.Builder builder) {
        if (record.isBlank()) {
            builder.blank();
        } else if (record.length() != length) {
            builder.setAside(line, Message.of("readback.length", record.length(), length), record);
        } else if (!record.startsWith("2")) {
            builder.frame();
        } else if (length == TRANSFERS && saying != null) {
            builder.payment(transfer(record, line, saying));
        } else if (!record.startsWith(DEPOSIT, 21)) {
            builder.setAside(line, Message.of("readback.noReturn"), record);
        } else {
            deposit(record, line, builder);
        }
    }

    private static ReturnedLine transfer(String record, int line, Outcome saying) {
        return new ReturnedLine(
                line,
                number(record, 91, 101),
                "",
                record.substring(50, 80).strip(),
                number(record, 80, 90),
                null,
                saying,
                record.substring(101, 111).strip(),
                "",
                record);
    }

    /// The id is only returned if the bank passes on the payer's code or the EDI text.
    private static void deposit(String record, int line, ReturnedFile.Builder builder) {
        Long id = number(record, 71, 81);
        Long amount = number(record, 24, 36);
        LocalDate on = day(record.substring(9, 15));
        if (amount == null || on == null) {
            builder.setAside(line, Message.of("readback.unreadable"), record);
            return;
        }
        builder.payment(new ReturnedLine(
                line,
                id == null || id == 0 ? number(record, 179, 199) : id,
                "",
                record.substring(81, 129).strip(),
                amount,
                on,
                Outcome.FAILED,
                "",
                record.substring(159, 179).strip(),
                record));
    }

    private static @Nullable Long number(String record, int from, int to) {
        String text = record.substring(from, to).strip();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /// Parses a date with an era year.
    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.of(
                    REIWA + Integer.parseInt(text.substring(0, 2)),
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(4, 6)));
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }
}
