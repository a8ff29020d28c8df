package app.redress.casefile.accounts;

import app.redress.casefile.database.CaseJson;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads and writes decisions about accounts, and the resulting marks of accounts.
public final class AccountDecisionDao {
    private final Handle handle;

    public AccountDecisionDao(Handle handle) {
        this.handle = handle;
    }

    /// The decisions about one account, including withdrawn ones.
    public List<AccountDecision> ofAccount(String account) {
        return list(handle.createQuery("select * from account_decision where account = :account order by subject")
                .bind("account", account));
    }

    /// The decisions about all accounts, including withdrawn ones.
    public List<AccountDecision> all() {
        return list(handle.createQuery("select * from account_decision order by account, subject"));
    }

    public Optional<AccountDecision> of(String account, DecisionSubject subject) {
        return list(handle.createQuery("select * from account_decision where account = :account and subject = :subject")
                        .bind("account", account)
                        .bind("subject", subject.text()))
                .stream()
                .findFirst();
    }

    private static List<AccountDecision> list(Query query) {
        return query.map((row, _) -> decision(row)).list();
    }

    private static AccountDecision decision(ResultSet row) throws SQLException {
        String look = row.getString("look_again");
        return new AccountDecision(
                row.getString("account"),
                DecisionSubject.of(row.getString("subject")),
                row.getString("choice"),
                row.getString("found"),
                row.getString("why"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                look == null ? null : CaseJson.read(look, Message.class));
    }

    /// Stores a decision; returns whether nobody else changed it first.
    boolean put(AccountDecision d) {
        String columns = d.version() == 1
                ? "insert into account_decision (choice, found, why, decided_by, decided_at, version, look_again, account,"
                        + " subject) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "update account_decision set choice = ?, found = ?, why = ?, decided_by = ?, decided_at = ?,"
                        + " version = ?, look_again = ? where account = ? and subject = ? and version = ?";
        var update = handle.createUpdate(columns)
                .bind(0, d.choice())
                .bind(1, d.found())
                .bind(2, d.why())
                .bind(3, d.decidedBy())
                .bind(4, d.decidedAt())
                .bind(5, d.version())
                .bind(6, look(d.lookAgain()))
                .bind(7, d.account())
                .bind(8, d.subject().text());
        return (d.version() == 1 ? update : update.bind(9, d.version() - 1)).execute() == 1;
    }

    /// Records whether a decision needs review; this does not change the decision.
    void look(AccountDecision d, @Nullable Message look) {
        handle.createUpdate("update account_decision set look_again = ? where account = ? and subject = ?")
                .bind(0, look(look))
                .bind(1, d.account())
                .bind(2, d.subject().text())
                .execute();
    }

    private static @Nullable String look(@Nullable Message look) {
        return look == null ? null : CaseJson.text(look);
    }

    /// Updates what lists show of an account's decisions.
    void mark(String account) {
        List<AccountDecision> own =
                ofAccount(account).stream().filter(AccountDecision::inForce).toList();
        handle.execute("delete from account_mark where account = ?", account);
        if (!own.isEmpty()) {
            handle.createUpdate("insert into account_mark values (?, ?, ?, ?, ?, ?, ?)")
                    .bind(0, account)
                    .bind(1, own.stream().anyMatch(d -> d.subject().kind().rules()))
                    .bind(2, own.stream().anyMatch(d -> d.lookAgain() != null))
                    .bind(3, !choice(own, DecisionSubject.DONE).isEmpty())
                    .bind(4, choice(own, DecisionSubject.ASSIGNEE))
                    .bind(5, choice(own, DecisionSubject.TAGS))
                    .bind(6, choice(own, DecisionSubject.NOTE))
                    .execute();
        }
    }

    private static String choice(List<AccountDecision> own, DecisionSubject subject) {
        return own.stream()
                .filter(d -> d.subject().equals(subject))
                .map(AccountDecision::choice)
                .findFirst()
                .orElse("");
    }

    /// Number of decisions in force, and of those that need review.
    public static DecisionCounts counts(Handle handle) {
        return handle.createQuery("select count(*), count(look_again) from account_decision where choice is not null")
                .map((row, _) -> new DecisionCounts(row.getLong(1), row.getLong(2)))
                .one();
    }

    /// Whether an account's timeline is subject to decisions.
    static boolean ruled(Handle handle, String account) {
        return handle.createQuery("select ruled from account_mark where account = :account")
                .bind("account", account)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
