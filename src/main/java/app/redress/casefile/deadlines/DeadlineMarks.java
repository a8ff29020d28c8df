package app.redress.casefile.deadlines;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.deadlines.DeadlineMark.Rule;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.DecisionRefused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps which deadlines of the incident have been met: checked, stored and recorded in the audit log, in one
/// transaction.
public final class DeadlineMarks {
    private final AuditLog audit;
    private final InstantSource clock;

    public DeadlineMarks(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// The marks that hold, by rule.
    static Map<Rule, DeadlineMark> latest(Handle handle) {
        Map<Rule, DeadlineMark> marks = new HashMap<>();
        handle.createQuery("select * from deadline_mark order by version")
                .map((row, _) -> new DeadlineMark(
                        new Rule(row.getString("pack"), row.getString("rule")),
                        row.getInt("version"),
                        CaseTypes.timeOrNull(row, "done_at"),
                        row.getString("note"),
                        row.getString("decided_by"),
                        CaseTypes.time(row, "decided_at")))
                .forEach(mark -> marks.put(mark.rule(), mark));
        return marks;
    }

    /// @throws DecisionRefused when no such rule applies, without a note, at an impossible time, or when somebody else
    /// has marked it since
    public void mark(Handle handle, DeadlineMark.Request request, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        CaseDeadlines.Line line = line(handle, request.rule());
        DeadlineMark before = line.mark().orElseThrow();
        check(request, before, line.deadline().started());
        Instant doneAt = request.doneAt() == null ? null : request.doneAt().truncatedTo(ChronoUnit.MICROS);
        String note = request.note().strip();
        if (Objects.equals(before.doneAt(), doneAt)
                && (doneAt == null || before.note().equals(note))) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DeadlineMark after = new DeadlineMark(request.rule(), before.version() + 1, doneAt, note, actor.name(), now);
        insert(handle, after);
        audit.append(
                handle,
                actor,
                Action.DEADLINE_MARKED,
                request.rule().toString(),
                line.deadline().pack() + ": " + words(before) + " -> " + words(after) + "; " + note);
    }

    private static CaseDeadlines.Line line(Handle handle, Rule rule) {
        List<CaseDeadlines.Line> lines = CaseDeadlines.incident(handle, DeadlineTables.choice(handle));
        return lines.stream()
                .filter(line ->
                        line.mark().filter(mark -> mark.rule().equals(rule)).isPresent())
                .findFirst()
                .orElseThrow(() -> noRule(rule, lines));
    }

    private static DecisionRefused noRule(Rule rule, List<CaseDeadlines.Line> lines) {
        String names = lines.stream()
                .flatMap(line -> line.mark().stream())
                .map(mark -> mark.rule().toString())
                .collect(Collectors.joining(", "));
        return new DecisionRefused(
                DecisionRefused.Rule.NO_SUCH_ITEM,
                names.isEmpty()
                        ? Message.of("decision.noIncidentRule")
                        : Message.of("decision.noSuchDeadline", rule.toString(), names));
    }

    private void check(DeadlineMark.Request request, DeadlineMark before, @Nullable Instant started) {
        if (request.seen() != before.version()) {
            throw new DecisionRefused(
                    DecisionRefused.Rule.CHANGED_MEANWHILE,
                    before.doneAt() == null
                            ? Message.of("decision.deadlineUnmarked", before.decidedBy(), before.note())
                            : Message.of("decision.deadlineMarked", before.decidedBy(), before.note()));
        }
        if (request.note().isBlank()) {
            throw new DecisionRefused(
                    DecisionRefused.Rule.REASON_MISSING,
                    request.doneAt() == null ? Message.of("decision.noUndoneNote") : Message.of("decision.noDoneNote"));
        }
        Instant doneAt = request.doneAt();
        if (doneAt != null && doneAt.isAfter(clock.instant())) {
            throw new UnusableInput(Message.of("deadlines.doneAhead"));
        }
        if (doneAt != null && started != null && doneAt.isBefore(started)) {
            throw new UnusableInput(Message.of("deadlines.doneBefore"));
        }
    }

    private static void insert(Handle handle, DeadlineMark mark) {
        handle.createUpdate("insert into deadline_mark values (:pack, :rule, :version, :done, :note, :who, :at)")
                .bind("pack", mark.rule().pack())
                .bind("rule", mark.rule().id())
                .bind("version", mark.version())
                .bind("done", mark.doneAt())
                .bind("note", mark.note())
                .bind("who", mark.decidedBy())
                .bind("at", mark.decidedAt())
                .execute();
    }

    private static String words(DeadlineMark mark) {
        return mark.doneAt() == null ? "open" : "done " + mark.doneAt();
    }
}
