package app.redress.casefile.limits;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stores people's decisions on the limits of the evidence and records them in the audit log, in one transaction.
/// Figures change with the next analysis.
public final class LimitDecisions {
    private static final int DAY = 10;

    private final AuditLog audit;
    private final InstantSource clock;

    public LimitDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// All or none; what is in force already is no decision.
    public List<LimitDecision> decide(Handle handle, List<LimitRequest> requests, String why, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        SeenLimits seen = new LimitDao(handle).all();
        Instant now = now(seen);
        List<LimitDecision> taken = new ArrayList<>();
        for (LimitRequest request : requests) {
            Optional<LimitDecision> before = seen.of(request.limit());
            int version = before.map(LimitDecision::version).orElse(0);
            if (request.seen() != version) {
                throw changed(before.orElse(null));
            }
            String old = seen.value(request.limit()).orElse(null);
            if (!Objects.equals(old, request.value())) {
                check(request);
                taken.add(new LimitDecision(
                        request.limit(), old, request.value(), why.strip(), actor.name(), now, version + 1, null));
            }
        }
        if (!taken.isEmpty() && why.isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("limit.noReason"));
        }
        return write(handle, seen, taken, actor);
    }

    /// Takes back this person's last decision, of however many limits.
    ///
    /// @return none if there is nothing to take back
    public List<LimitDecision> undo(Handle handle, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        SeenLimits seen = new LimitDao(handle).all();
        List<LimitDecision> standing = Stream.of(EvidenceLimit.values())
                .flatMap(limit -> seen.standing(limit).stream())
                .toList();
        Optional<LimitDecision> last = standing.stream().max(Comparator.comparing(LimitDecision::decidedAt));
        if (last.isEmpty()) {
            return List.of();
        }
        if (!last.get().decidedBy().equals(actor.name())) {
            throw changed(last.get());
        }
        Instant now = now(seen);
        return write(
                handle,
                seen,
                standing.stream()
                        .filter(step -> step.decidedAt().equals(last.get().decidedAt()))
                        .map(step -> back(step, seen, now))
                        .toList(),
                actor);
    }

    private static LimitDecision back(LimitDecision step, SeenLimits seen, Instant now) {
        int version = seen.of(step.limit()).map(LimitDecision::version).orElse(0);
        return new LimitDecision(
                step.limit(), step.value(), step.old(), "", step.decidedBy(), now, version + 1, step.version());
    }

    /// Later than every step so far, so that their order is that of their times.
    private Instant now(SeenLimits seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return seen.steps().stream()
                .map(step -> step.decidedAt().plus(1, ChronoUnit.MICROS))
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
    }

    private List<LimitDecision> write(Handle handle, SeenLimits seen, List<LimitDecision> taken, Actor actor) {
        List<LimitDecision> all = new ArrayList<>(seen.steps());
        all.addAll(taken);
        checkOrder(new SeenLimits(all));
        LimitDao dao = new LimitDao(handle);
        for (LimitDecision step : taken) {
            dao.add(step);
            audit.append(handle, actor, Action.LIMIT_DECIDED, step.limit().key(), detail(step));
        }
        return taken;
    }

    private static String detail(LimitDecision step) {
        String change = words(step.old()) + " -> " + words(step.value());
        return step.undoes() != null
                ? change + "; takes back version " + step.undoes()
                : change + (step.why().isBlank() ? "" : "; " + step.why());
    }

    private static String words(@Nullable String value) {
        return value == null ? "as the files say" : value;
    }

    private static void check(LimitRequest request) {
        String value = request.value();
        if (value != null) {
            MappingProfile.NONE.with(request.limit().key(), value);
        }
    }

    /// A period that ends before it begins would leave nothing.
    private static void checkOrder(SeenLimits after) {
        Optional<String> from = after.value(EvidenceLimit.FROM);
        Optional<String> to = after.value(EvidenceLimit.TO);
        if (from.isPresent() && to.isPresent() && day(from.get()).compareTo(day(to.get())) > 0) {
            throw new UnusableInput(Message.of("limit.order", from.get(), to.get()));
        }
    }

    private static String day(String value) {
        return value.substring(0, DAY);
    }

    private static DecisionRefused changed(@Nullable LimitDecision now) {
        return new DecisionRefused(
                Rule.CHANGED_MEANWHILE,
                now == null
                        ? Message.of("decision.changed")
                        : Message.of(
                                "limit.changed", now.decidedBy(), now.limit().words()));
    }
}
