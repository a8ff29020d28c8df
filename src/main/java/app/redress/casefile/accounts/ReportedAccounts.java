package app.redress.casefile.accounts;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseTypes;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps which accounts the management report shows in detail; each change is in the audit log.
public final class ReportedAccounts {
    private final AuditLog audit;
    private final InstantSource clock;

    public ReportedAccounts(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// In the order in which they were chosen.
    public static List<ReportedAccount> all(Handle handle) {
        return handle.createQuery("select * from reported_account order by added_at, account")
                .map((row, _) -> new ReportedAccount(
                        row.getString("account"),
                        CaseTypes.time(row, "shown_from"),
                        CaseTypes.time(row, "shown_to"),
                        row.getString("note"),
                        row.getLong("due"),
                        CaseTypes.time(row, "as_of"),
                        row.getString("added_by"),
                        CaseTypes.time(row, "added_at")))
                .list();
    }

    /// Puts an account into the report, in place of what it showed of it before.
    ///
    /// @param asOf as-of time of the results
    /// @throws UnusableInput when the results do not have the account, or the note is too long
    public void add(Handle handle, ReportedAccount.Request request, Instant asOf, Actor actor) {
        String note = request.note().strip();
        if (note.length() > ReportedAccount.LONGEST) {
            throw new UnusableInput(Message.of("reported.longNote", ReportedAccount.LONGEST));
        }
        handle.attach(AuditDao.class).lockHead();
        AccountFinding finding = AccountTables.account(handle, request.account())
                .orElseThrow(() -> new UnusableInput(Message.of("reported.noAccount", request.account())));
        Optional<ReportedAccount> before = one(handle, request.account());
        ReportedAccount after = new ReportedAccount(
                request.account(),
                request.from().truncatedTo(ChronoUnit.MICROS),
                request.to().truncatedTo(ChronoUnit.MICROS),
                note,
                finding.damages().point().totalDue(),
                asOf,
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        delete(handle, request.account());
        insert(handle, after);
        String was = before.map(old -> "; was " + words(old)).orElse("");
        audit.append(handle, actor, Action.REPORT_ACCOUNT_ADDED, request.account(), words(after) + was);
    }

    /// Takes an account out of the report.
    ///
    /// @throws UnusableInput when the report does not show it
    public void remove(Handle handle, String account, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        ReportedAccount was =
                one(handle, account).orElseThrow(() -> new UnusableInput(Message.of("reported.notThere", account)));
        delete(handle, account);
        audit.append(handle, actor, Action.REPORT_ACCOUNT_REMOVED, account, "was " + words(was));
    }

    private static Optional<ReportedAccount> one(Handle handle, String account) {
        return all(handle).stream().filter(one -> one.account().equals(account)).findFirst();
    }

    private static void delete(Handle handle, String account) {
        handle.execute("delete from reported_account where account = ?", account);
    }

    private static void insert(Handle handle, ReportedAccount added) {
        handle.createUpdate("insert into reported_account"
                        + " values (:account, :from, :to, :note, :due, :asOf, :who, :at)")
                .bind("account", added.account())
                .bind("from", added.from())
                .bind("to", added.to())
                .bind("note", added.note())
                .bind("due", added.due())
                .bind("asOf", added.asOf())
                .bind("who", added.addedBy())
                .bind("at", added.addedAt())
                .execute();
    }

    private static String words(ReportedAccount of) {
        String note = of.note().isEmpty() ? "" : "; " + of.note();
        return of.from() + " to " + of.to() + "; due " + of.due() + " yen" + note;
    }
}
