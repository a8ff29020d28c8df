package app.redress.casefile.payouts;

import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.payouts.BatchContent.AuditHead;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.domain.Channel;
import app.redress.domain.Sha256;
import app.redress.payout.Held;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import app.redress.payout.Recipient;
import app.redress.worklist.CompensationItem;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of sealed batches. Nothing here changes or removes one.
public final class BatchTable {
    private static final int PART = 500_000;
    private static final RowMapper<SealedBatch> BATCH = (row, context) -> new SealedBatch(
            UUID.fromString(row.getString("id")),
            row.getInt("place"),
            PayoutFormat.valueOf(row.getString("format")),
            Channel.valueOf(row.getString("channel")),
            row.getString("currency"),
            LocalDate.parse(row.getString("pay_on")),
            row.getInt("item_rows"),
            row.getLong("total"),
            row.getInt("held_rows"),
            row.getLong("held_total"),
            row.getString("sealed_by"),
            context.findColumnMapperFor(Instant.class).orElseThrow().map(row, "sealed_at", context),
            row.getString("filters"),
            row.getLong("audit_seq"),
            row.getString("audit_hash"));

    private BatchTable() {}

    /// An item considered for a batch.
    ///
    /// @param held why it was held; null if it went out
    public record Row(
            PayoutItem item,
            @Nullable Recipient recipient,
            @Nullable String held) {}

    public static List<SealedBatch> all(Handle handle) {
        return handle.createQuery("select * from payout_batch order by place")
                .map(BATCH)
                .list();
    }

    public static Optional<SealedBatch> find(Handle handle, UUID id) {
        return handle.createQuery("select * from payout_batch where id = :id")
                .bind("id", id.toString())
                .map(BATCH)
                .findOne();
    }

    public static List<Row> rows(Handle handle, UUID id) {
        return handle.createQuery("select * from payout_batch_item where batch = :batch order by item")
                .bind("batch", id.toString())
                .map((row, _) -> new Row(
                        new PayoutItem(
                                row.getLong("item"),
                                row.getString("account"),
                                Channel.valueOf(row.getString("channel")),
                                row.getLong("amount")),
                        recipient(row.getString("recipient")),
                        row.getString("held")))
                .list();
    }

    /// What became of the items of a batch; those that went out again in a later one are open here.
    public static SealedBatch.Progress progress(Handle handle, UUID id) {
        int[] counts = new int[3];
        long[] yen = new long[3];
        handle.createQuery("select became, count(*) as items, cast(sum(amount) as bigint) as yen from ("
                        + "select case when i.batch = s.batch and i.status = 'PAID' then 0"
                        + " when i.batch = s.batch and i.status = 'FAILED' then 1 else 2 end as became, s.amount"
                        + " from payout_batch_item s join compensation_item i on i.id = s.item"
                        + " where s.batch = :batch and s.held is null) told group by became")
                .bind("batch", id.toString())
                .map((row, _) -> {
                    counts[row.getInt("became")] = row.getInt("items");
                    yen[row.getInt("became")] = row.getLong("yen");
                    return true;
                })
                .list();
        return new SealedBatch.Progress(counts[0], yen[0], counts[1], yen[1], counts[2], yen[2]);
    }

    /// An item as it last went out.
    static SentItem sent(Handle handle, long item) {
        return handle.createQuery("select s.item, s.account, s.recipient, s.amount, b.pay_on, i.status, f.display_name"
                        + " from payout_batch_item s join payout_batch b on b.id = s.batch"
                        + " join compensation_item i on i.id = s.item"
                        + " left join account_finding f on f.account = s.account"
                        + " where s.item = :item and s.held is null order by b.place desc fetch first row only")
                .bind("item", item)
                .map((row, _) -> {
                    Recipient to = recipient(row.getString("recipient"));
                    String holder = to == null ? "" : to.holder();
                    return new SentItem(
                            row.getLong("item"),
                            row.getString("account"),
                            holder.isEmpty() ? Objects.requireNonNullElse(row.getString("display_name"), "") : holder,
                            row.getLong("amount"),
                            LocalDate.parse(row.getString("pay_on")),
                            CompensationItem.Status.valueOf(row.getString("status")));
                })
                .one();
    }

    private static @Nullable Recipient recipient(@Nullable String kept) {
        return kept == null ? null : CaseJson.read(kept, Recipient.class);
    }

    static int nextPlace(Handle handle) {
        return handle.createQuery("select coalesce(max(place), 0) + 1 from payout_batch")
                .mapTo(Integer.class)
                .one();
    }

    static void insert(Handle handle, SealedBatch batch) {
        handle.createUpdate("insert into payout_batch values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, batch.id().toString())
                .bind(1, batch.place())
                .bind(2, batch.format().name())
                .bind(3, batch.channel().name())
                .bind(4, batch.currency())
                .bind(5, batch.payOn().toString())
                .bind(6, batch.rows())
                .bind(7, batch.total())
                .bind(8, batch.heldRows())
                .bind(9, batch.heldTotal())
                .bind(10, batch.sealedBy())
                .bind(11, batch.sealedAt())
                .bind(12, batch.filters())
                .bind(13, batch.auditSeq())
                .bind(14, batch.auditHash())
                .execute();
    }

    static void insertItems(Handle handle, UUID id, List<PayoutBatch.Line> taken, List<Held> held) {
        try (PreparedBatch rows = handle.prepareBatch("insert into payout_batch_item values (?, ?, ?, ?, ?, ?, ?)")) {
            for (PayoutBatch.Line line : taken) {
                Recipient to = line.recipient();
                add(rows, id, line.item(), to == null ? null : CaseJson.text(to), null);
            }
            held.forEach(one -> add(rows, id, one.item(), null, CaseJson.text(one.reason())));
            rows.execute();
        }
    }

    private static void add(
            PreparedBatch rows, UUID id, PayoutItem item, @Nullable String recipient, @Nullable String held) {
        rows.bind(0, id.toString())
                .bind(1, item.id())
                .bind(2, item.account())
                .bind(3, item.channel().name())
                .bind(4, item.amount())
                .bind(5, recipient)
                .bind(6, held)
                .add();
    }

    static void insertFiles(Handle handle, UUID id, List<NamedFile> files) {
        try (PreparedBatch rows = handle.prepareBatch("insert into payout_file values (?, ?, ?, ?, ?, ?)");
                PreparedBatch parts = handle.prepareBatch("insert into payout_content values (?, ?, ?, ?)")) {
            for (NamedFile file : files) {
                int place = rows.size();
                rows.add(id.toString(), place, file.name(), Sha256.hex(file.content()), file.rows(), file.total());
                byte[] content = file.content();
                for (int from = 0; from < content.length; from += PART) {
                    byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
                    parts.add(id.toString(), place, from / PART, part);
                }
            }
            rows.execute();
            parts.execute();
        }
    }

    /// The files without their content.
    public static List<BatchDetails.File> listed(Handle handle, UUID id) {
        return handle.createQuery(
                        "select name, sha256, file_rows, total from payout_file where batch = :batch order by place")
                .bind("batch", id.toString())
                .map((row, _) -> new BatchDetails.File(
                        row.getString("name"), row.getString("sha256"), row.getInt("file_rows"), row.getLong("total")))
                .list();
    }

    /// The files as written, each checked against its recorded hash.
    static List<NamedFile> files(Handle handle, UUID id) {
        return handle.createQuery("select * from payout_file where batch = :batch order by place")
                .bind("batch", id.toString())
                .map((row, _) -> {
                    byte[] content = content(handle, id, row.getInt("place"));
                    if (!Sha256.hex(content).equals(row.getString("sha256"))) {
                        throw new IllegalStateException("the case holds another " + row.getString("name"));
                    }
                    return new NamedFile(row.getString("name"), content, row.getInt("file_rows"), row.getLong("total"));
                })
                .list();
    }

    private static byte[] content(Handle handle, UUID id, int place) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        handle.createQuery("select content from payout_content where batch = :batch and place = :place order by part")
                .bind("batch", id.toString())
                .bind("place", place)
                .map((row, _) -> row.getBytes(1))
                .list()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    static AuditHead head(Handle handle) {
        AuditDao.Head head = handle.attach(AuditDao.class).head();
        return new AuditHead(head.auditSeq(), head.auditHash());
    }
}
