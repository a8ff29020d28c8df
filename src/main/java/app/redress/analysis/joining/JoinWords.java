package app.redress.analysis.joining;

import app.redress.domain.Message;
import java.util.Locale;
import java.util.function.Predicate;

/// Messages and questions about how the files of a set relate.
public final class JoinWords {
    public static final Message TRANSACTIONS = Message.of("join.transactions");
    public static final Message OTHER_FILES = Message.of("join.otherFiles");

    private JoinWords() {}

    public static Message counted(AccountSide side, AccountSide others) {
        return Message.of(
                "join.counted",
                side.name(),
                side.shared(others),
                side.accounts().size(),
                others.name(),
                others.accounts().size());
    }

    public static Message question(AccountJoin join, AccountJoin.Way best) {
        return Message.of(
                "join.question",
                counted(join.side(), join.others()),
                example(join.side(), join.others()),
                example(join.others(), join.side()),
                best.statement(),
                best.shared(),
                join.smaller());
    }

    public static AccountsAsked.Question asked(AccountJoin join, String statement, long shared) {
        return new AccountsAsked.Question(
                counted(join.side(), join.others()),
                example(join.side(), join.others()),
                example(join.others(), join.side()),
                statement,
                shared,
                join.smaller());
    }

    public static Message strangers(AccountJoin join) {
        return Message.of(
                "join.strangers",
                counted(join.side(), join.others()),
                example(join.side(), join.others()),
                example(join.others(), join.side()),
                join.side().kind().name().toLowerCase(Locale.ROOT));
    }

    public static Message left(AccountSide side, AccountSide others, long left) {
        return Message.of("join.left", left, side.accounts().size(), example(side, others));
    }

    public static Message sharedContacts(int contacts) {
        return Message.of("join.sharedContacts", contacts);
    }

    /// The note on what was settled without asking.
    public static Message settled(String statement) {
        return statement.startsWith("account.")
                ? Message.of("join.settledAccounts", statement)
                : Message.of("join.settledPeriod", statement);
    }

    /// An account missing on the other side.
    private static String example(AccountSide side, AccountSide other) {
        String only = first(side, account -> other.accounts().find(account) < 0);
        return only.isEmpty() ? first(side, _ -> true) : only;
    }

    /// The first one in alphabetical order; empty when there is none.
    private static String first(AccountSide side, Predicate<String> wanted) {
        String[] first = {""};
        side.accounts().forEach(account -> {
            boolean before = first[0].isEmpty() || account.compareTo(first[0]) < 0;
            if (before && wanted.test(account)) {
                first[0] = account;
            }
        });
        return first[0];
    }
}
