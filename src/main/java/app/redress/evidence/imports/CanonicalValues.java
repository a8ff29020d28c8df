package app.redress.evidence.imports;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read from a row, column by column, in our spelling: for a person to compare with the row.
final class CanonicalValues {
    private final Map<ExportColumn, String> cells = new EnumMap<>(ExportColumn.class);

    private final ZoneId zone;

    private CanonicalValues(ZoneId zone) {
        this.zone = zone;
    }

    /// @param value one of the domain's evidence records
    /// @param zone that times are shown in, with their offset
    static Map<ExportColumn, String> of(Object value, ZoneId zone) {
        CanonicalValues canonical = new CanonicalValues(zone);
        switch (value) {
            case Transaction t -> canonical.transaction(t);
            case Access a -> canonical.access(a);
            case AccountFacts a -> canonical.account(a);
            case Claim c -> canonical.claim(c);
            case Control c ->
                canonical
                        .put(ExportColumn.AT, c.at())
                        .put(ExportColumn.CONTROL, c.name())
                        .put(ExportColumn.NOTE, c.note());
            case Payout p -> canonical.payout(p);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
        return canonical.cells;
    }

    private CanonicalValues put(ExportColumn column, @Nullable Object value) {
        Object shown = value instanceof Instant at ? at.atZone(zone).toOffsetDateTime() : value;
        cells.put(column, shown == null ? "" : shown.toString());
        return this;
    }

    private void transaction(Transaction t) {
        put(ExportColumn.TRANSACTION_ID, t.id())
                .put(ExportColumn.ACCOUNT_ID, t.account())
                .put(ExportColumn.OCCURRED_AT, t.at())
                .put(ExportColumn.TYPE, t.type())
                .put(ExportColumn.AMOUNT, t.amount())
                .put(ExportColumn.STATUS, t.status())
                .put(ExportColumn.METHOD, t.method())
                .put(ExportColumn.BALANCE_AFTER, t.balanceAfter())
                .put(ExportColumn.RELATED_TRANSACTION_ID, t.relatedId());
        Transaction.Store store = t.store();
        if (store != null) {
            put(ExportColumn.STORE_ID, store.id())
                    .put(ExportColumn.STORE_NAME, store.name())
                    .put(ExportColumn.PREFECTURE, store.prefecture());
        }
        Transaction.Goods goods = t.goods();
        if (goods != null) {
            put(ExportColumn.ITEM_CATEGORY, goods.category())
                    .put(ExportColumn.ITEM, goods.item())
                    .put(ExportColumn.QUANTITY, goods.quantity());
        }
    }

    private void access(Access a) {
        put(ExportColumn.OCCURRED_AT, a.at())
                .put(ExportColumn.ACCOUNT_ID, a.account())
                .put(ExportColumn.EVENT, a.kind())
                .put(ExportColumn.RESULT, a.result())
                .put(ExportColumn.IP, a.ip())
                .put(ExportColumn.COUNTRY, a.country())
                .put(ExportColumn.USER_AGENT, a.userAgent())
                .put(ExportColumn.DEVICE_ID, a.deviceId())
                .put(ExportColumn.DETAIL, a.detail());
    }

    private void account(AccountFacts a) {
        put(ExportColumn.ACCOUNT_ID, a.account())
                .put(ExportColumn.REGISTERED_AT, a.registeredAt())
                .put(ExportColumn.BALANCE_BEFORE, a.balanceBefore())
                .put(ExportColumn.CARD_LINKED, a.cardLinked())
                .put(ExportColumn.DISPLAY_NAME, a.displayName())
                .put(ExportColumn.CONTACT, a.contact())
                .put(ExportColumn.FROZEN_AT, a.frozenAt());
    }

    private void claim(Claim c) {
        put(ExportColumn.ACCOUNT_ID, c.account())
                .put(ExportColumn.CLAIMED_AT, c.claimedAt())
                .put(ExportColumn.AMOUNT, c.amount())
                .put(ExportColumn.TRANSACTION_IDS, String.join("; ", c.transactionIds()))
                .put(ExportColumn.NOTE, c.note());
    }

    private void payout(Payout p) {
        put(ExportColumn.ACCOUNT_ID, p.account())
                .put(ExportColumn.AMOUNT, p.amount())
                .put(ExportColumn.STATUS, p.status())
                .put(ExportColumn.BATCH_ID, p.batchId())
                .put(ExportColumn.CHANNEL, p.channel())
                .put(ExportColumn.PAID_AT, p.paidAt());
    }
}
