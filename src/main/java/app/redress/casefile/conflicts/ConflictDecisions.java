package app.redress.casefile.conflicts;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stores people's decisions on conflicting rows, single or in bulk, and records them in the audit log, in one
/// transaction. Figures change with the next analysis.
public final class ConflictDecisions {
    private final AuditLog audit;
    private final InstantSource clock;

    public ConflictDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Key(EvidenceKind kind, String key) {}

    private record Taken(String subject, String step) {}

    public void decide(Handle handle, List<ConflictRequest> requests, Actor actor, String note) {
        handle.attach(AuditDao.class).lockHead();
        ConflictDao dao = new ConflictDao(handle);
        Map<Key, Conflict> found = new HashMap<>();
        ConflictTables.found(handle).forEach(c -> found.put(new Key(c.kind(), c.key()), c));
        Map<Key, ConflictDecision> latest = new HashMap<>();
        dao.latest().forEach(d -> latest.put(new Key(d.kind(), d.key()), d));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Taken> taken = new ArrayList<>();
        for (ConflictRequest request : requests) {
            Key key = new Key(request.kind(), request.key());
            ConflictDecision before = latest.get(key);
            check(request, found.get(key), before);
            ConflictChoice was = before == null ? null : before.choice();
            if (request.choice() != null || was != null) {
                ConflictDecision after = new ConflictDecision(
                        request.kind(), request.key(), request.choice(), note, actor.name(), now, request.seen() + 1);
                dao.add(after);
                latest.put(key, after);
                taken.add(
                        new Taken(request.kind() + " " + request.key(), words(was) + " -> " + words(request.choice())));
            }
        }
        record(handle, taken, actor, note);
    }

    private static void check(ConflictRequest request, @Nullable Conflict conflict, @Nullable ConflictDecision before) {
        if (request.seen() != (before == null ? 0 : before.version())) {
            throw changedMeanwhile(before);
        }
        ConflictChoice choice = request.choice();
        if (choice == null) {
            return;
        }
        if (conflict == null) {
            throw noItem(choice.key());
        }
        if (!choice.none() && conflict.sides().stream().noneMatch(s -> choice.names(s.file(), s.line()))) {
            throw noItem(choice.key() + " (" + choice.line() + ")");
        }
    }

    /// Records a bulk decision as one line with a hash of all its steps.
    private void record(Handle handle, List<Taken> taken, Actor actor, String note) {
        if (taken.size() == 1) {
            Taken one = taken.getFirst();
            audit.append(handle, actor, Action.CONFLICT_DECIDED, one.subject(), one.step() + because(note));
        } else if (!taken.isEmpty()) {
            MessageDigest digest = Sha256.digest();
            taken.forEach(
                    one -> digest.update((one.subject() + ": " + one.step() + "\n").getBytes(StandardCharsets.UTF_8)));
            audit.append(
                    handle,
                    actor,
                    Action.CONFLICT_DECIDED,
                    taken.size() + " conflicts",
                    "SHA-256 of the list " + Sha256.hex(digest) + because(note));
        }
    }

    private static String words(@Nullable ConflictChoice choice) {
        if (choice == null) {
            return "undecided";
        }
        return choice.none() ? "no row counts" : "line " + choice.line() + " of " + choice.sha256() + " counts";
    }

    private static DecisionRefused changedMeanwhile(@Nullable ConflictDecision now) {
        return new DecisionRefused(
                Rule.CHANGED_MEANWHILE, now == null ? Message.of("decision.changed") : whoWasFaster(now));
    }

    private static Message whoWasFaster(ConflictDecision now) {
        return now.choice() == null
                ? Message.of("decision.conflictReopened", now.decidedBy(), now.key())
                : Message.of("decision.conflictDecided", now.decidedBy(), now.key());
    }

    private static DecisionRefused noItem(String subject) {
        return new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noItem", subject));
    }

    private static String because(String note) {
        return note.isBlank() ? "" : "; " + note;
    }
}
