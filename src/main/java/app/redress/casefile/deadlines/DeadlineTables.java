package app.redress.casefile.deadlines;

import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.CaseZone;
import app.redress.casefile.lists.ItemDue;
import app.redress.deadlines.Calendars;
import app.redress.deadlines.ClockStarts;
import app.redress.deadlines.Deadline;
import app.redress.deadlines.DeadlineCalculator;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.deadlines.HolidayList;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The chosen rules of a case, and the deadlines they set for its accounts.
public final class DeadlineTables {
    private static final int BATCH = 2000;

    private DeadlineTables() {}

    /// When the clocks of an account started, without what holds for the whole incident.
    record Starts(@Nullable Instant claimed, @Nullable Instant occurred) {}

    /// The choice that holds; [DeadlineChoice#NONE] before the first.
    static DeadlineChoice choice(Handle handle) {
        return handle.createQuery("select * from deadline_choice order by version desc fetch first row only")
                .map((row, _) -> new DeadlineChoice(
                        row.getInt("version"),
                        texts(handle, row.getInt("version")),
                        CaseTypes.timeOrNull(row, "noted_at"),
                        CaseTypes.timeOrNull(row, "stated_at"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        CaseTypes.time(row, "decided_at")))
                .findOne()
                .orElse(DeadlineChoice.NONE);
    }

    private static List<String> texts(Handle handle, int version) {
        return handle.createQuery("select content from deadline_pack where version = :version order by place")
                .bind("version", version)
                .mapTo(String.class)
                .list();
    }

    static void insert(Handle handle, DeadlineChoice choice) {
        handle.createUpdate("insert into deadline_choice values (:version, :noted, :stated, :reason, :who, :at)")
                .bind("version", choice.version())
                .bind("noted", choice.noted())
                .bind("stated", choice.stated())
                .bind("reason", choice.reason())
                .bind("who", choice.decidedBy())
                .bind("at", choice.decidedAt())
                .execute();
        for (int place = 0; place < choice.texts().size(); place++) {
            handle.execute(
                    "insert into deadline_pack values (?, ?, ?)",
                    choice.version(),
                    place,
                    choice.texts().get(place));
        }
    }

    /// Sets the deadlines of all accounts anew.
    public static void refresh(Handle handle) {
        handle.execute("delete from account_deadline");
        DeadlineChoice choice = choice(handle);
        if (!choice.rules(Subject.ITEM).isEmpty()) {
            write(handle, choice, starts(handle));
        }
    }

    /// Sets those of some accounts anew, after what starts their clocks may have changed.
    public static void refresh(Handle handle, Collection<String> accounts) {
        DeadlineChoice choice = choice(handle);
        if (choice.rules(Subject.ITEM).isEmpty()) {
            return;
        }
        Map<String, Starts> starts = new HashMap<>();
        for (String account : accounts) {
            handle.execute("delete from account_deadline where account = ?", account);
            starts.put(account, starts(handle, account));
        }
        write(handle, choice, starts);
    }

    private static void write(Handle handle, DeadlineChoice choice, Map<String, Starts> starts) {
        List<DeadlineChoice.Rule> rules = choice.rules(Subject.ITEM);
        DeadlineCalculator calculator = calculator(handle);
        try (PreparedBatch batch = handle.prepareBatch("insert into account_deadline values (?, ?, ?, ?, ?)")) {
            starts.forEach((account, started) -> {
                for (int i = 0; i < rules.size(); i++) {
                    add(
                            batch,
                            account,
                            i,
                            calculator.of(rules.get(i).pack(), rules.get(i).rule(), of(choice, started)));
                }
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            });
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, String account, int number, Deadline deadline) {
        Instant due = deadline.due();
        if (due != null) {
            batch.add(
                    account,
                    number,
                    deadline.rule().action().name(),
                    CaseTypes.micros(Objects.requireNonNull(deadline.started())),
                    new ItemDue(due, deadline.rule().action(), deadline.pack(), false).key());
        }
    }

    /// Days are those of the case, on the calendars that come with the program.
    static DeadlineCalculator calculator(Handle handle) {
        return new DeadlineCalculator(new Calendars(HolidayList.shipped()), CaseZone.of(handle));
    }

    static ClockStarts of(DeadlineChoice choice, Starts started) {
        return new ClockStarts(choice.noted(), started.claimed(), started.occurred(), choice.stated());
    }

    /// Of every account with a finding; claims count for the account that a person linked them to.
    static Map<String, Starts> starts(Handle handle) {
        Map<String, Instant> claimed = new HashMap<>();
        handle.createQuery("select coalesce(l.linked, c.account) as account, min(c.claimed_at) as claimed_at"
                        + " from claim c left join claim_decision l on l.account = c.account"
                        + " group by coalesce(l.linked, c.account)")
                .map((row, _) -> claimed.put(row.getString("account"), CaseTypes.time(row, "claimed_at")))
                .list();
        Map<String, Starts> starts = new HashMap<>();
        occurred(handle.createQuery("select account, window_start from account_finding"))
                .forEach((account, at) -> starts.put(account, new Starts(claimed.get(account), at.orElse(null))));
        return starts;
    }

    /// When the first takeover happened; null where none has a time.
    static @Nullable Instant firstOccurrence(Handle handle) {
        return handle.createQuery("select min(window_start) as first_start from account_finding")
                .map((row, _) -> Optional.ofNullable(CaseTypes.timeOrNull(row, "first_start")))
                .one()
                .orElse(null);
    }

    private static Map<String, Optional<Instant>> occurred(Query findings) {
        Map<String, Optional<Instant>> occurred = new HashMap<>();
        findings.map((row, _) -> occurred.put(
                        row.getString("account"), Optional.ofNullable(CaseTypes.timeOrNull(row, "window_start"))))
                .list();
        return occurred;
    }

    private static Starts starts(Handle handle, String account) {
        Instant occurred = occurred(
                        handle.createQuery("select account, window_start from account_finding where account = :account")
                                .bind("account", account))
                .getOrDefault(account, Optional.empty())
                .orElse(null);
        Instant claimed = handle.createQuery("select min(c.claimed_at) as claimed_at from claim c"
                        + " left join claim_decision l on l.account = c.account"
                        + " where l.linked = :account or (c.account = :account and l.linked is null)")
                .bind("account", account)
                .map((row, _) -> Optional.ofNullable(CaseTypes.timeOrNull(row, "claimed_at")))
                .one()
                .orElse(null);
        return new Starts(claimed, occurred);
    }
}
