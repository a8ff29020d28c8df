package app.redress.evidence;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read from a row, column by column, in our spelling: for a person to compare with the row.
final class Canonical {
    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    private final ZoneId zone;

    private Canonical(ZoneId zone) {
        this.zone = zone;
    }

    /// @param value one of the domain's evidence records
    /// @param zone that times are shown in, with their offset
    static Map<Column, String> of(Object value, ZoneId zone) {
        Canonical canonical = new Canonical(zone);
        switch (value) {
            case Transaction t -> canonical.transaction(t);
            case Access a -> canonical.access(a);
            case AccountFacts a -> canonical.account(a);
            case Claim c -> canonical.claim(c);
            case Control c ->
                canonical.put(Column.AT, c.at()).put(Column.CONTROL, c.name()).put(Column.NOTE, c.note());
            case Payout p -> canonical.payout(p);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
        return canonical.cells;
    }

    private Canonical put(Column column, @Nullable Object value) {
        Object shown = value instanceof Instant at ? at.atZone(zone).toOffsetDateTime() : value;
        cells.put(column, shown == null ? "" : shown.toString());
        return this;
    }

    private void transaction(Transaction t) {
        put(Column.TRANSACTION_ID, t.id())
                .put(Column.ACCOUNT_ID, t.account())
                .put(Column.OCCURRED_AT, t.at())
                .put(Column.TYPE, t.type())
                .put(Column.AMOUNT, t.amount())
                .put(Column.STATUS, t.status())
                .put(Column.METHOD, t.method())
                .put(Column.BALANCE_AFTER, t.balanceAfter())
                .put(Column.RELATED_TRANSACTION_ID, t.relatedId());
        Transaction.Store store = t.store();
        if (store != null) {
            put(Column.STORE_ID, store.id())
                    .put(Column.STORE_NAME, store.name())
                    .put(Column.PREFECTURE, store.prefecture());
        }
        Transaction.Goods goods = t.goods();
        if (goods != null) {
            put(Column.ITEM_CATEGORY, goods.category())
                    .put(Column.ITEM, goods.item())
                    .put(Column.QUANTITY, goods.quantity());
        }
    }

    private void access(Access a) {
        put(Column.OCCURRED_AT, a.at())
                .put(Column.ACCOUNT_ID, a.account())
                .put(Column.EVENT, a.kind())
                .put(Column.RESULT, a.result())
                .put(Column.IP, a.ip())
                .put(Column.COUNTRY, a.country())
                .put(Column.USER_AGENT, a.userAgent())
                .put(Column.DEVICE_ID, a.deviceId())
                .put(Column.DETAIL, a.detail());
    }

    private void account(AccountFacts a) {
        put(Column.ACCOUNT_ID, a.account())
                .put(Column.REGISTERED_AT, a.registeredAt())
                .put(Column.BALANCE_BEFORE, a.balanceBefore())
                .put(Column.CARD_LINKED, a.cardLinked())
                .put(Column.DISPLAY_NAME, a.displayName())
                .put(Column.CONTACT, a.contact())
                .put(Column.FROZEN_AT, a.frozenAt());
    }

    private void claim(Claim c) {
        put(Column.ACCOUNT_ID, c.account())
                .put(Column.CLAIMED_AT, c.claimedAt())
                .put(Column.AMOUNT, c.amount())
                .put(Column.TRANSACTION_IDS, String.join("; ", c.transactionIds()))
                .put(Column.NOTE, c.note());
    }

    private void payout(Payout p) {
        put(Column.ACCOUNT_ID, p.account())
                .put(Column.AMOUNT, p.amount())
                .put(Column.STATUS, p.status())
                .put(Column.BATCH_ID, p.batchId())
                .put(Column.CHANNEL, p.channel())
                .put(Column.PAID_AT, p.paidAt());
    }
}
