package app.redress.report.export;

import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.PayoutItem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The items that the rows of a bank's file name, against which a record of the batch is held: a record is plain text,
/// and the file is what was paid by.
final class BatchRows {
    // half-width kana and the like take one byte each: the columns are those of bytes
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final Pattern ZENGIN = Pattern.compile("(?m)^2.{79}(\\d{10})\\d(\\d{10})");
    private static final Pattern NACHA = Pattern.compile("(?m)^6.{28}(\\d{10})(\\d{1,15}) *");
    private static final Pattern PAIN =
            Pattern.compile("<InstrId>(\\d+)</InstrId>.*?<InstdAmt[^>]*>([0-9.]+)<", Pattern.DOTALL);

    private BatchRows() {}

    /// @throws UnusableInput when the record names other items than the files
    static void requireItems(Path record, OutsideBatch batch) {
        Pattern rows =
                switch (batch.sealed().format()) {
                    case ZENGIN -> ZENGIN;
                    case NACHA -> NACHA;
                    case PAIN001 -> PAIN;
                    // the columns of these are chosen by whoever takes them
                    case CSV, CREDITS, ISSUER -> null;
                };
        if (rows == null) {
            return;
        }
        boolean idFirst = rows.equals(PAIN);
        Set<String> named = new TreeSet<>();
        for (NamedFile file : batch.files()) {
            if (file.rows() > 0) {
                Matcher row = rows.matcher(new String(file.content(), BYTES));
                while (row.find()) {
                    named.add(Long.parseLong(row.group(idFirst ? 1 : 2)) + " " + amount(row.group(idFirst ? 2 : 1)));
                }
            }
        }
        Set<String> said = batch.items().stream().map(BatchRows::words).collect(Collectors.toCollection(TreeSet::new));
        if (!named.equals(said)) {
            throw new UnusableInput(Message.of("outside.otherItems", record));
        }
    }

    private static String words(PayoutItem item) {
        return item.id() + " " + item.amount();
    }

    private static long amount(String digits) {
        return Long.parseLong(digits.replace(".", ""));
    }
}
