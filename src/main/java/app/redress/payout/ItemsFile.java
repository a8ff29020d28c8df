package app.redress.payout;

import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import app.redress.worklist.CompensationItem.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The items of a `compensation.csv`. Missing ids are derived from account and channel, so that an item has the same
/// id in every file written from it.
///
/// @param rows items ordered by account and channel
public record ItemsFile(List<Row> rows) {
    private static final long TEN_DIGITS = 10_000_000_000L;

    /// An item and its status.
    public record Row(PayoutItem item, Status status) {
        /// Whether it must not go out.
        public boolean stopped() {
            return !status.counts() || status == Status.ON_HOLD || status == Status.PAID || status == Status.RECOVERED;
        }
    }

    private record Unnumbered(long id, String account, Channel channel, long amount, Status status) {}

    public static ItemsFile read(Path file) {
        SmallTable table = SmallTable.read(file);
        table.require(file, "account_id", "channel", "amount", "status");
        List<Unnumbered> found = table.rows().stream()
                .filter(Predicate.not(CsvTable.Row::isBlank))
                .map(row -> row(file, table, row))
                .sorted(Comparator.comparing(Unnumbered::account).thenComparing(Unnumbered::channel))
                .toList();
        return new ItemsFile(numbered(file, found));
    }

    private static Unnumbered row(Path file, SmallTable table, CsvTable.Row row) {
        String id = table.text(row, "item_id");
        String account = table.text(row, "account_id");
        try {
            if (account.isEmpty()) {
                throw new IllegalArgumentException("an item without an account");
            }
            return new Unnumbered(
                    id.isEmpty() ? 0 : Long.parseLong(id),
                    account,
                    Channel.valueOf(table.text(row, "channel")),
                    Long.parseLong(table.text(row, "amount")),
                    Status.valueOf(table.text(row, "status")));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(Message.of("payout.noItem", file, row.line(), row.raw()), e);
        }
    }

    private static List<Row> numbered(Path file, List<Unnumbered> found) {
        Set<Long> taken = new HashSet<>();
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Unnumbered one : found) {
            long id = one.id() == 0 ? free(one, taken) : one.id();
            boolean repeated = !taken.add(id) || (one.id() == 0 && !seen.add(one.account() + "\n" + one.channel()));
            if (repeated || id < 0 || id >= TEN_DIGITS || one.amount() <= 0) {
                throw new UnusableInput(Message.of(
                        "payout.itemTwice", file, one.account(), one.channel(), String.valueOf(one.amount())));
            }
            rows.add(new Row(new PayoutItem(id, one.account(), one.channel(), one.amount()), one.status()));
        }
        return rows;
    }

    /// A free id: among a hundred thousand items, two may get the same one; the later item takes the next.
    private static long free(Unnumbered one, Set<Long> taken) {
        for (int attempt = 0; ; attempt++) {
            String hash = Sha256.hex(one.account() + "\n" + one.channel() + "\n" + attempt);
            long id = Long.remainderUnsigned(Long.parseUnsignedLong(hash.substring(0, 16), 16), TEN_DIGITS);
            if (id > 0 && !taken.contains(id)) {
                return id;
            }
        }
    }

    /// The id of a draft of these items: the same for the same items, so that a bank notices a file sent twice.
    public UUID draftId() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row).append('\n'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
