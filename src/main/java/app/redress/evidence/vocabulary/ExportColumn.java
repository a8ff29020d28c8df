package app.redress.evidence.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns Redress understands, by their canonical names.
public enum ExportColumn {
    TRANSACTION_ID,
    ACCOUNT_ID,
    OCCURRED_AT,
    /// Calendar day of a time that is split over two columns; OCCURRED_AT then holds the time of day.
    OCCURRED_ON,
    TYPE,
    AMOUNT,
    /// Yen out, in exports with separate columns for money out and money in.
    AMOUNT_OUT,
    AMOUNT_IN,
    STATUS,
    METHOD,
    STORE_ID,
    STORE_NAME,
    PREFECTURE,
    ITEM_CATEGORY,
    ITEM,
    QUANTITY,
    BALANCE_AFTER,
    RELATED_TRANSACTION_ID,
    /// The other account of a transfer or withdrawal.
    COUNTERPARTY,
    /// Fee charged in addition to the amount, given in the same row.
    FEE,
    /// Flag or time that says a row was undone, beside its status.
    CANCELLED,
    /// Part of the amount that was given back, noted in the row itself.
    REFUNDED,
    EVENT,
    RESULT,
    IP,
    COUNTRY,
    USER_AGENT,
    DEVICE_ID,
    DETAIL,
    REGISTERED_AT,
    BALANCE_BEFORE,
    CARD_LINKED,
    DISPLAY_NAME,
    CONTACT,
    FROZEN_AT,
    /// When a freeze was lifted again, beside the time at which it began.
    UNFROZEN_AT,
    CLAIMED_AT,
    TRANSACTION_IDS,
    NOTE,
    AT,
    CONTROL,
    BATCH_ID,
    CHANNEL,
    PAID_AT;

    private final String canonical = name().toLowerCase(Locale.ROOT);

    /// The canonical header name.
    public String canonical() {
        return canonical;
    }

    /// The column with this canonical name.
    public static Optional<ExportColumn> byName(String name) {
        return Arrays.stream(values()).filter(c -> c.canonical.equals(name)).findFirst();
    }
}
