package app.redress.analysis;

import java.util.Comparator;
import java.util.Locale;

/// The words in which an analysis says and asks how the files of a set belong together.
final class JoinWords {
    static final String TRANSACTIONS = "the transactions";
    static final String OTHER_FILES = "the access log and the accounts";

    private JoinWords() {}

    static String counted(AccountSide side, AccountSide others) {
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d accounts are in %s, of its %,d",
                side.name(),
                side.shared(others),
                side.accounts().size(),
                others.name(),
                others.accounts().size());
    }

    static String question(AccountJoin join, AccountJoin.Way best) {
        return counted(join.side(), join.others()) + ". It writes accounts like \""
                + example(join.side(), join.others())
                + "\", the others like \"" + example(join.others(), join.side()) + "\". With --set \""
                + best.statement() + "\" " + String.format(Locale.ROOT, "%,d of %,d", best.shared(), join.smaller())
                + " would be the same; if they are different accounts, say --set \"account.form = as-written\"";
    }

    static String strangers(AccountJoin join) {
        return counted(join.side(), join.others()) + ". It writes accounts like \""
                + example(join.side(), join.others())
                + "\", the others like \"" + example(join.others(), join.side())
                + "\". Name the column that both know (--set \""
                + join.side().kind().name().toLowerCase(Locale.ROOT)
                + ".account_id = ...\"), an accounts file whose contact holds the other spelling, or, if they have"
                + " nothing in common, say --set \"account.form = as-written\"";
    }

    static String sharedContacts(int contacts) {
        return contacts + " contacts belong to several accounts: rows that only name such a contact join none of them";
    }

    /// What was settled without asking.
    static String settled(String statement) {
        return statement.startsWith("account.")
                ? "accounts are compared without blanks and in one width, as only so the files speak of the same ones ("
                        + statement + ")"
                : "rows far from all others are implausible and left out (" + statement + ")";
    }

    /// An account that the other side does not have.
    private static String example(AccountSide side, AccountSide other) {
        return side.accounts().stream()
                .filter(account -> !other.accounts().contains(account))
                .min(Comparator.naturalOrder())
                .orElseGet(() ->
                        side.accounts().stream().min(Comparator.naturalOrder()).orElse(""));
    }
}
