package app.redress.evidence;

import java.util.List;

/// Looks for bytes that are no text where a figure or an identity would rest on them.
final class Damage {
    private static final List<Column> WEIGHTY = List.of(
            Column.TRANSACTION_ID,
            Column.ACCOUNT_ID,
            Column.OCCURRED_AT,
            Column.OCCURRED_ON,
            Column.TYPE,
            Column.AMOUNT,
            Column.AMOUNT_IN,
            Column.AMOUNT_OUT,
            Column.STATUS,
            Column.EVENT,
            Column.RESULT,
            Column.RELATED_TRANSACTION_ID);

    private Damage() {}

    /// @throws BadValue when a weighty column holds such bytes
    static void check(Row row, MappingProfile profile) {
        for (Column column : WEIGHTY) {
            String text = row.text(profile.at(column));
            if (text.indexOf('\uFFFD') >= 0 || text.indexOf(0) >= 0) {
                throw new BadValue(
                        column,
                        "\"" + text.replace('\0', '\u2400') + "\" holds bytes that are no text in this encoding",
                        "State the right encoding, or export the row again");
            }
        }
    }
}
