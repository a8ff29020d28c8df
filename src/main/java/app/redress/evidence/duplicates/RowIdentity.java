package app.redress.evidence.duplicates;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import app.redress.evidence.mapping.AccessRowParser;
import app.redress.evidence.mapping.ReferenceRowParsers;
import app.redress.evidence.mapping.TransactionRowParser;
import org.jspecify.annotations.Nullable;

/// What makes two rows of a kind the same, and what a receipt has counted of one.
///
/// @param key, key2 digest of what rows may stand only once under; of all they say where there is no such thing
/// @param content digest of what they say besides the key; [#REPEATS] where the key is all they say
/// @param heading under which the receipt sums the row
record RowIdentity(long key, long key2, long content, String heading, long yen) {
    /// Such rows may repeat within a file.
    static final long REPEATS = 0;

    private static final String BETWEEN = " | ";

    static RowIdentity of(Transaction t) {
        return keyed(t.id(), RowHash.content(t), TransactionRowParser.headingOf(t), t.amount());
    }

    static RowIdentity of(Access a) {
        return repeating(RowHash.content(a, 1).value(), RowHash.content(a, 2).value(), AccessRowParser.headingOf(a), 0);
    }

    static RowIdentity of(AccountFacts a) {
        return keyed(a.account(), RowHash.content(a), ReferenceRowParsers.ACCOUNT, ReferenceRowParsers.yenOf(a));
    }

    static RowIdentity of(Claim c) {
        return repeating(
                RowHash.content(c, 1).value(),
                RowHash.content(c, 2).value(),
                ReferenceRowParsers.CLAIM,
                ReferenceRowParsers.yenOf(c));
    }

    static RowIdentity of(Control c) {
        return repeating(RowHash.content(c, 1).value(), RowHash.content(c, 2).value(), c.name(), 0);
    }

    /// A payout that names its batch is one of a kind; one that does not may be repeated.
    static RowIdentity of(Payout p) {
        String heading = p.status().name();
        if (p.batchId() != null) {
            return keyed(keyOf(p), RowHash.content(p, 3), heading, p.amount());
        }
        return repeating(RowHash.content(p, 1).value(), RowHash.content(p, 2).value(), heading, p.amount());
    }

    private static RowIdentity keyed(String key, RowHash content, String heading, long yen) {
        long value = content.value();
        return new RowIdentity(RowHash.key(key, 1), RowHash.key(key, 2), value == REPEATS ? 1 : value, heading, yen);
    }

    private static RowIdentity repeating(long key, long key2, String heading, long yen) {
        return new RowIdentity(key, key2, REPEATS, heading, yen);
    }

    /// The key as people see it.
    static String keyOf(Object row) {
        return switch (row) {
            case Transaction t -> t.id();
            case AccountFacts a -> a.account();
            case Payout p -> said(p.batchId()) + BETWEEN + p.account() + BETWEEN + said(p.channel());
            default -> throw new IllegalArgumentException("rows without a key never conflict: " + row);
        };
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
