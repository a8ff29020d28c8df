package app.redress.casefile.payouts;

import app.redress.casefile.database.CaseJson;
import app.redress.domain.Message;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutItem;
import app.redress.payout.ReadBackReceipt;
import app.redress.payout.ReturnedFile;
import app.redress.payout.ReturnedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Stores returned files and their lines.
public final class ReturnTable {
    private static final String QUESTION = "QUESTION";

    private ReturnTable() {}

    static boolean knows(Handle handle, String sha256) {
        return handle.createQuery("select count(*) from payout_return where sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void insert(Handle handle, ReadBackReceipt receipt, String who, Instant at) {
        ReturnedFile read = receipt.read();
        handle.createUpdate("insert into payout_return select :sha256, coalesce(max(place), 0) + 1, :name, :layout,"
                        + " :lines, :frame, :blank, :who, :at from payout_return")
                .bind("sha256", receipt.sha256())
                .bind("name", receipt.file())
                .bind("layout", read.layout())
                .bind("lines", read.lines())
                .bind("frame", read.frame())
                .bind("blank", read.blank())
                .bind("who", who)
                .bind("at", at)
                .execute();
        try (PreparedBatch rows = handle.prepareBatch("insert into payout_return_line values (:sha256, :place, :line,"
                + " :state, :outcome, :item, :amount, :on, :said, :why, :candidates, :raw, null, null)")) {
            receipt.matched()
                    .forEach(one ->
                            add(rows, receipt, "MATCHED", one.line(), one.item().id(), null, ""));
            receipt.questions().forEach(one -> add(rows, receipt, QUESTION, one.line(), null, one.why(), ids(one)));
            receipt.unmatched().forEach(one -> add(rows, receipt, "UNMATCHED", one, null, null, ""));
            for (ReturnedFile.SetAside one : read.setAside()) {
                ReturnedLine line =
                        new ReturnedLine(one.line(), null, "", "", null, null, Outcome.PENDING, "", "", one.raw());
                add(rows, receipt, "ASIDE", line, null, one.reason(), "");
            }
            rows.execute();
        }
    }

    private static String ids(ReadBackReceipt.Question question) {
        return question.candidates().stream()
                .map(PayoutItem::id)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static void add(
            PreparedBatch rows,
            ReadBackReceipt receipt,
            String state,
            ReturnedLine line,
            @Nullable Long item,
            @Nullable Message why,
            String candidates) {
        LocalDate on = line.on();
        rows.bind("sha256", receipt.sha256())
                .bind("place", rows.size())
                .bind("line", line.line())
                .bind("state", state)
                .bind("outcome", line.outcome().name())
                .bind("item", item)
                .bind("amount", line.amount())
                .bind("on", on == null ? null : on.toString())
                .bind("said", line.reason())
                .bind("why", why == null ? null : CaseJson.text(why))
                .bind("candidates", candidates)
                .bind("raw", line.raw())
                .add();
    }

    /// The last day on which an item was paid, as the bank or issuer stated it; empty if it did not.
    public static Optional<LocalDate> paidOn(Handle handle, long item) {
        return handle.createQuery("select max(happened_on) from payout_return_line"
                        + " where item = :item and outcome = 'PAID' and state <> 'UNMATCHED'")
                .bind("item", item)
                .map((row, _) -> Optional.ofNullable(row.getString(1)).map(LocalDate::parse))
                .one();
    }

    /// Unanswered questions in order of arrival.
    public static List<PayoutQuestion> questions(Handle handle) {
        return handle.createQuery("select l.*, r.name from payout_return_line l join payout_return r"
                        + " on r.sha256 = l.sha256 where l.state = 'QUESTION' and l.answered_by is null"
                        + " order by r.place, l.place")
                .map((row, _) -> {
                    long amount = row.getLong("amount");
                    boolean unsaid = row.wasNull();
                    String on = row.getString("happened_on");
                    return new PayoutQuestion(
                            row.getString("sha256"),
                            row.getString("name"),
                            row.getInt("place"),
                            row.getLong("line"),
                            Outcome.valueOf(row.getString("outcome")),
                            unsaid ? null : (Long) amount,
                            on == null ? null : LocalDate.parse(on),
                            row.getString("said"),
                            CaseJson.read(row.getString("why"), Message.class),
                            candidates(handle, row.getString("candidates")),
                            row.getString("raw"));
                })
                .list();
    }

    /// The files read, newest first.
    public static List<ReadFile> files(Handle handle) {
        String counts = String.join(
                ", ",
                count("l.item is not null and l.state <> 'UNMATCHED' and l.outcome = 'PAID'", "paid"),
                count("l.item is not null and l.state <> 'UNMATCHED' and l.outcome = 'FAILED'", "failed"),
                count("l.state = 'QUESTION' and l.answered_by is null", "waiting"),
                count("l.state = 'UNMATCHED'", "unmatched"),
                count("l.state = 'ASIDE'", "aside"));
        return handle.createQuery("select r.name, r.sha256, r.line_count, r.read_by, r.read_at, r.place, " + counts
                        + " from payout_return r left join payout_return_line l on l.sha256 = r.sha256"
                        + " group by r.name, r.sha256, r.line_count, r.read_by, r.read_at, r.place"
                        + " order by r.place desc")
                .map((row, context) -> new ReadFile(
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getInt("line_count"),
                        row.getString("read_by"),
                        context.findColumnMapperFor(Instant.class).orElseThrow().map(row, "read_at", context),
                        row.getLong("paid"),
                        row.getLong("failed"),
                        row.getLong("waiting"),
                        row.getLong("unmatched"),
                        row.getLong("aside")))
                .list();
    }

    private static String count(String condition, String name) {
        return "count(case when " + condition + " then 1 end) as " + name;
    }

    private static List<SentItem> candidates(Handle handle, String kept) {
        return kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(" "))
                        .map(Long::valueOf)
                        .map(id -> BatchTable.sent(handle, id))
                        .toList();
    }

    static Optional<PayoutQuestion> question(Handle handle, String sha256, int place) {
        return questions(handle).stream()
                .filter(one -> one.sha256().equals(sha256) && one.place() == place)
                .findFirst();
    }

    /// @param item the item meant; null for none of ours, or for a whole file
    static void answered(Handle handle, PayoutQuestion question, @Nullable Long item, String who, Instant at) {
        handle.createUpdate("update payout_return_line set item = :item, answered_by = :who, answered_at = :at"
                        + " where sha256 = :sha256 and place = :place and answered_by is null")
                .bind("item", item)
                .bind("who", who)
                .bind("at", at)
                .bind("sha256", question.sha256())
                .bind("place", question.place())
                .execute();
    }
}
