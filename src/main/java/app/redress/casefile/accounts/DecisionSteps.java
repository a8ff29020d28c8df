package app.redress.casefile.accounts;

import app.redress.casefile.accounts.DecisionStep.Kind;
import app.redress.casefile.database.CaseJson;
import app.redress.decisions.AccountDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The append-only decision steps, and which of a person's actions can be undone or redone.
public final class DecisionSteps {
    private final Handle handle;

    public DecisionSteps(Handle handle) {
        this.handle = handle;
    }

    long next() {
        return handle.createQuery("select coalesce(max(seq), 0) + 1 from decision_step")
                .mapTo(Long.class)
                .one();
    }

    void add(DecisionStep step) {
        handle.createUpdate("insert into decision_step values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, step.seq())
                .bind(1, step.action())
                .bind(2, step.kind().name())
                .bind(3, step.ofAction())
                .bind(4, step.after().account())
                .bind(5, step.after().subject().text())
                .bind(6, step.before() == null ? null : CaseJson.text(step.before()))
                .bind(7, CaseJson.text(step.after()))
                .bind(8, step.who())
                .bind(9, step.at())
                .execute();
    }

    /// The steps on one account, the latest first.
    public List<DecisionStep> ofAccount(String account) {
        return handle.createQuery("select * from decision_step where account = :account order by seq desc")
                .bind("account", account)
                .map((row, _) -> step(row))
                .list();
    }

    /// The decisions in force at a given time, whatever happened to them later.
    public List<AccountDecision> by(Instant time) {
        return handle
                .createQuery("select s.* from decision_step s where s.seq = (select max(l.seq) from decision_step l"
                        + " where l.account = s.account and l.subject = s.subject and l.happened_at <= :time)"
                        + " order by s.account, s.subject")
                .bind("time", time)
                .map((row, _) -> step(row).after())
                .stream()
                .filter(AccountDecision::inForce)
                .toList();
    }

    /// The steps of one action, in order.
    List<DecisionStep> ofAction(long action) {
        return handle.createQuery("select * from decision_step where deed = :deed order by seq")
                .bind("deed", action)
                .map((row, _) -> step(row))
                .list();
    }

    private static DecisionStep step(ResultSet row) throws SQLException {
        return new DecisionStep(
                row.getLong("seq"),
                row.getLong("deed"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("of_deed"),
                decision(row.getString("before_step")),
                CaseJson.read(row.getString("after_step"), AccountDecision.class),
                row.getString("who"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable AccountDecision decision(@Nullable String text) {
        return text == null ? null : CaseJson.read(text, AccountDecision.class);
    }

    /// This person's last action that has not been undone.
    Optional<Long> undoable(String who) {
        return Optional.ofNullable(stacks(who).done.peek());
    }

    /// The action this person undid last, unless something new was decided since.
    Optional<Long> redoable(String who) {
        return Optional.ofNullable(stacks(who).undone.peek());
    }

    private record Stacks(Deque<Long> done, Deque<Long> undone) {}

    private Stacks stacks(String who) {
        Stacks stacks = new Stacks(new ArrayDeque<>(), new ArrayDeque<>());
        handle.createQuery("select deed, kind, of_deed from decision_step where who = :who and seq = deed order by seq")
                .bind("who", who)
                .map((row, _) -> {
                    long of = row.getLong("of_deed");
                    switch (Kind.valueOf(row.getString("kind"))) {
                        case DECIDE -> {
                            stacks.done.push(of);
                            stacks.undone.clear();
                        }
                        case UNDO -> {
                            stacks.done.remove(of);
                            stacks.undone.push(of);
                        }
                        case REDO -> {
                            stacks.undone.remove(of);
                            stacks.done.push(of);
                        }
                    }
                    return of;
                })
                .list();
        return stacks;
    }
}
