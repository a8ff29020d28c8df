package app.redress.casefile.deadlines;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.deadlines.RulePack;
import app.redress.deadlines.RulePackReader;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps which rules set the deadlines of a case: checked, stored, recorded in the audit log, and reflected in the
/// deadlines of its accounts, in one transaction.
public final class DeadlineDecisions {
    private final AuditLog audit;
    private final InstantSource clock;

    public DeadlineDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws DecisionRefused without a reason, or when somebody else has chosen since
    /// @throws UnusableInput when two packs have one id
    public void choose(Handle handle, DeadlineChoice.Request request, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        DeadlineChoice before = DeadlineTables.choice(handle);
        if (request.seen() != before.version()) {
            throw new DecisionRefused(
                    Rule.CHANGED_MEANWHILE,
                    Message.of("decision.deadlinesChosen", before.decidedBy(), before.stamps()));
        }
        if (request.reason().isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("decision.noDeadlineReason"));
        }
        refuseTwins(request.texts());
        if (same(before, request)) {
            return;
        }
        DeadlineChoice after = new DeadlineChoice(
                before.version() + 1,
                request.texts(),
                micros(request.noted()),
                micros(request.stated()),
                request.reason().strip(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        DeadlineTables.insert(handle, after);
        DeadlineTables.refresh(handle);
        audit.append(
                handle,
                actor,
                Action.DEADLINES_CHOSEN,
                "deadlines",
                words(before) + " -> " + words(after) + "; " + after.reason());
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseTwins(List<String> texts) {
        Set<String> ids = new HashSet<>();
        for (String text : texts) {
            RulePack pack = RulePackReader.parse(text);
            if (!ids.add(pack.id())) {
                throw new UnusableInput(Message.of("deadlines.twice", pack.id()));
            }
        }
    }

    private static boolean same(DeadlineChoice before, DeadlineChoice.Request request) {
        return before.texts().equals(request.texts())
                && Objects.equals(before.noted(), micros(request.noted()))
                && Objects.equals(before.stated(), micros(request.stated()));
    }

    private static String words(DeadlineChoice choice) {
        String packs = choice.texts().stream()
                .map(text -> RulePackReader.parse(text).stamp() + " (SHA-256 " + Sha256.hex(text) + ")")
                .collect(Collectors.joining(", "));
        return (packs.isEmpty() ? "no rules" : packs)
                + (choice.noted() == null ? "" : ", noted " + choice.noted())
                + (choice.stated() == null ? "" : ", statement " + choice.stated());
    }
}
