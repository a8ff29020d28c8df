package app.redress.casefile.lists;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.Page;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The rows of the compensation list.
public final class ItemTable {
    private static final String COLUMNS = "id, account, channel, part, amount, basis, basis_code, status, reviewer,"
            + " approver, approved_amount, decided_amount, reason, decided_by, decided_at, held, batch, version";
    /// Deadlines are for who looks at a list, not for who decides.
    private static final String ITEMS = "select " + COLUMNS + ", cast(null as varchar) as due from compensation_item";

    /// Made once: looking through the record takes longer than reading a row.
    private static final RowMapper<CaseItem> CASE_ITEM = ConstructorMapper.of(CaseItem.class);

    // By account; items no longer proposed come last.
    private static final Listing LISTING = new Listing(
                    "(select "
                            + Arrays.stream(COLUMNS.split(", *"))
                                    .map(c -> "i." + c)
                                    .collect(Collectors.joining(", "))
                            + ", cast(coalesce(c.place, 900000000) as bigint) * 10000000000 + i.id as place, "
                            + words("i.channel", Channel.values())
                            + " as channel_words, "
                            + words("i.status", Status.values())
                            + " || case when i.status = 'APPROVED' and i.amount < 0 then '" + toRecover()
                            + "' else '' end as status_words, " + ItemDue.sql()
                            + " as due from compensation_item i left join compensation c"
                            + " on c.account = i.account and c.channel = i.channel where i.amount <> 0) listed",
                    "account, place",
                    Map.of(
                            "item_id",
                            "id",
                            "account_id",
                            "account",
                            "channel",
                            Listing.rank("channel", Channel.values()),
                            "amount",
                            "amount",
                            "basis",
                            "basis_code",
                            "status",
                            Listing.rank("status", Status.values()),
                            "decided_by",
                            "decided_by",
                            "due",
                            "due"),
                    List.of(
                            "account",
                            "channel_words",
                            "basis_code",
                            "status_words",
                            "decided_by",
                            "coalesce(reviewer, '')",
                            "coalesce(approver, '')",
                            "coalesce(batch, '')"),
                    "case when status in ('REJECTED', 'WAIVED') then 0 else amount end")
            .asksForLosses();

    private ItemTable() {}

    /// SQL for the display names of a constant in both languages, with its code.
    static <E extends Enum<E>> String words(String column, E[] values) {
        List<Catalogue> languages =
                List.of(new Catalogue("window", Locale.ENGLISH), new Catalogue("window", Locale.JAPANESE));
        return Arrays.stream(values)
                .map(value -> " when '" + value.name() + "' then '" + value.name()
                        + languages.stream()
                                .map(words -> " "
                                        + words.say(value.getDeclaringClass().getSimpleName() + "." + value.name()))
                                .collect(Collectors.joining())
                                .replace("'", "''")
                        + "'")
                .collect(Collectors.joining("", "case " + column, " end"));
    }

    /// What an approved item with a negative amount is called.
    private static String toRecover() {
        return " " + new Catalogue("window", Locale.ENGLISH).say("Status.TO_RECOVER") + " "
                + new Catalogue("window", Locale.JAPANESE).say("Status.TO_RECOVER");
    }

    public static Page<CaseItem> page(Handle handle, ItemFilter filter, ListQuery query) {
        String text = query.text().isBlank() ? filter.text() : query.text();
        ListQuery texted = new ListQuery(text, query.sort(), query.descending(), query.offset(), query.limit());
        return LISTING.page(handle, CASE_ITEM, filter.sql(), Map.of(), texted);
    }

    /// Every stage in its order, by the other filters.
    ///
    /// @param zone of the case, in which days end
    public static List<StageCount> stages(Handle handle, ItemFilter filter, Instant now, ZoneId zone) {
        ItemFilter others = new ItemFilter(filter.text(), Set.of(), filter.channels());
        Map<Status, StageCount> counts = new EnumMap<>(Status.class);
        LISTING.select(
                        handle,
                        "status, count(*), cast(sum(amount) as bigint), cast(sum(case when due < :now or"
                                + " (status = 'EXPORTED'"
                                + " and batch in (select id from payout_batch where pay_on < :today))"
                                + " then 1 else 0 end) as bigint)",
                        others.sql(),
                        Map.of("today", LocalDate.ofInstant(now, zone).toString(), "now", ItemDue.moment(now)),
                        others.text(),
                        " group by status")
                .map((row, _) -> new StageCount(
                        Status.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4)))
                .forEach(count -> counts.put(count.stage(), count));
        return Arrays.stream(Status.values())
                .map(stage -> counts.getOrDefault(stage, new StageCount(stage, 0, 0, 0)))
                .toList();
    }

    public static Optional<CaseItem> item(Handle handle, long id) {
        return handle.createQuery(ITEMS + " where id = :id")
                .bind("id", id)
                .map(CASE_ITEM)
                .findOne();
    }

    public static List<CaseItem> ofAccount(Handle handle, String account) {
        return handle.createQuery(ITEMS + " where account = :account order by channel, part")
                .bind("account", account)
                .map(CASE_ITEM)
                .list();
    }

    public static List<CaseItem> all(Handle handle) {
        return handle.createQuery(ITEMS + " order by account, channel, part")
                .map(CASE_ITEM)
                .list();
    }

    /// The item of a channel that can be decided on: an open one if there is one, otherwise a settled one.
    public static Optional<CaseItem> latest(Handle handle, String account, Channel channel) {
        List<CaseItem> items = ofAccount(handle, account).stream()
                .filter(item -> item.channel() == channel && item.amount() != 0)
                .toList();
        return items.stream()
                .filter(item -> item.standing().open())
                .findFirst()
                .or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.getLast()));
    }

    /// The latest proposals for an account, or for all if null, in their order.
    static List<CompensationItem> proposals(Handle handle, @Nullable String account) {
        return handle.createQuery("select account, channel, amount, basis, status from compensation"
                        + (account == null ? "" : " where account = :account") + " order by place")
                .bindMap(account == null ? Map.of() : Map.of("account", account))
                .map(ConstructorMapper.of(CompensationItem.class))
                .list();
    }

    static long nextId(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from compensation_item")
                .mapTo(Long.class)
                .one();
    }

    public static long total(Handle handle) {
        return handle.createQuery("select cast(coalesce(sum(amount), 0) as bigint) from compensation_item"
                        + " where status not in ('REJECTED', 'WAIVED')")
                .mapTo(Long.class)
                .one();
    }

    public static void insert(Handle handle, Collection<CaseItem> items) {
        String values = Arrays.stream(COLUMNS.split(", *")).map(c -> ":" + c).collect(Collectors.joining(", "));
        try (PreparedBatch batch =
                handle.prepareBatch("insert into compensation_item (" + COLUMNS + ") values (" + values + ")")) {
            items.forEach(item -> bind(batch, item).add());
            batch.execute();
        }
    }

    /// Updates items by version: a row changed by somebody else in the meantime is left alone, which shows in the
    /// count.
    public static int update(Handle handle, Collection<CaseItem> items) {
        int changed = 0;
        try (PreparedBatch batch = handle.prepareBatch("update compensation_item set amount = :amount, basis = :basis,"
                + " basis_code = :basis_code, status = :status, reviewer = :reviewer, approver = :approver,"
                + " approved_amount = :approved_amount, decided_amount = :decided_amount, reason = :reason,"
                + " decided_by = :decided_by, decided_at = :decided_at, held = :held, batch = :batch,"
                + " version = :version where id = :id and (version = :version - 1 or version = 0 and :version = 0)")) {
            items.forEach(item -> bind(batch, item).add());
            for (int rows : batch.execute()) {
                changed += rows;
            }
        }
        return changed;
    }

    private static PreparedBatch bind(PreparedBatch batch, CaseItem item) {
        Message held = item.held();
        CaseItem.Signatures signed = item.signatures();
        CaseItem.LastDecision decided = item.decision();
        SqlStatement<?> row = batch.bind("id", item.id())
                .bind("account", item.account())
                .bind("channel", item.channel().name())
                .bind("part", item.part())
                .bind("amount", item.amount())
                .bind("basis", CaseJson.text(item.basis()))
                .bind("basis_code", item.basis().code())
                .bind("status", item.status().name())
                .bind("reviewer", signed.reviewer())
                .bind("approver", signed.approver())
                .bind("approved_amount", signed.approvedAmount())
                .bind("decided_amount", decided.decidedAmount());
        row.bind("reason", decided.reason())
                .bind("decided_by", decided.decidedBy())
                .bind("decided_at", decided.decidedAt())
                .bind("held", held == null ? null : CaseJson.text(held))
                .bind("batch", item.batch())
                .bind("version", item.version());
        return batch;
    }
}
