package app.redress.evidence.vocabulary;

import app.redress.domain.EvidenceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns Redress understands, by their canonical names, and which of them each kind of export must have.
public enum ExportColumn {
    TRANSACTION_ID,
    ACCOUNT_ID,
    OCCURRED_AT,
    /// Calendar day of a time that is split over two columns; OCCURRED_AT then holds the time of day.
    OCCURRED_ON,
    TYPE,
    AMOUNT,
    /// Yen taken out, in exports with separate columns for out and in.
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
    CLAIMED_AT,
    TRANSACTION_IDS,
    NOTE,
    AT,
    CONTROL,
    BATCH_ID,
    CHANNEL,
    PAID_AT;

    private final String canonical = name().toLowerCase(Locale.ROOT);

    /// The name as the canonical header spells it.
    public String canonical() {
        return canonical;
    }

    /// The column of that canonical name.
    public static Optional<ExportColumn> byName(String name) {
        return Arrays.stream(values()).filter(c -> c.canonical.equals(name)).findFirst();
    }

    /// Columns without which a file of this kind says nothing. AMOUNT may be given as AMOUNT_OUT and AMOUNT_IN.
    public static List<ExportColumn> required(EvidenceKind kind) {
        return switch (kind) {
            case TRANSACTIONS -> List.of(TRANSACTION_ID, ACCOUNT_ID, OCCURRED_AT, TYPE, AMOUNT);
            case ACCESS -> List.of(OCCURRED_AT, ACCOUNT_ID, EVENT);
            case ACCOUNTS -> List.of(ACCOUNT_ID);
            case CLAIMS -> List.of(ACCOUNT_ID, CLAIMED_AT);
            case CONTROLS -> List.of(AT, CONTROL);
            case PAYOUTS -> List.of(ACCOUNT_ID, AMOUNT, STATUS);
        };
    }

    /// Columns that help where they are present.
    public static List<ExportColumn> optional(EvidenceKind kind) {
        return switch (kind) {
            case TRANSACTIONS ->
                List.of(
                        OCCURRED_ON,
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
                        RELATED_TRANSACTION_ID);
            case ACCESS -> List.of(OCCURRED_ON, RESULT, IP, COUNTRY, USER_AGENT, DEVICE_ID, DETAIL);
            case ACCOUNTS -> List.of(REGISTERED_AT, BALANCE_BEFORE, CARD_LINKED, DISPLAY_NAME, CONTACT, FROZEN_AT);
            case CLAIMS -> List.of(AMOUNT, TRANSACTION_IDS, NOTE);
            case CONTROLS -> List.of(NOTE);
            case PAYOUTS -> List.of(BATCH_ID, CHANNEL, PAID_AT);
        };
    }
}
