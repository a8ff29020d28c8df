package app.redress.casefile;

import app.redress.casefile.AuditEntry.Action;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Stores people's decisions on conflicting rows, single or in bulk, and records them in the audit log, in one
/// transaction. Figures change with the next analysis.
final class ConflictDecisions {
    private final AuditLog audit;
    private final InstantSource clock;

    ConflictDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Key(EvidenceKind kind, String key) {}

    void decide(Handle handle, List<ConflictChoice> choices, Actor actor, String note) {
        handle.attach(AuditDao.class).lockHead();
        ConflictDao dao = handle.attach(ConflictDao.class);
        Map<Key, Conflict> found = new HashMap<>();
        ConflictTables.found(handle).forEach(c -> found.put(new Key(c.kind(), c.key()), c));
        Map<Key, Integer> versions =
                dao.all().stream().collect(Collectors.toMap(d -> new Key(d.kind(), d.conflictKey()), d -> d.version()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ConflictChoice choice : choices) {
            Key key = new Key(choice.kind(), choice.key());
            check(choice, found.get(key));
            int before = versions.getOrDefault(key, 0);
            ConflictDao.Decision after = new ConflictDao.Decision(
                    choice.kind(), choice.key(), choice.sha256(), choice.line(), note, actor.name(), now, before + 1);
            checkFirst(before == 0 ? dao.insert(after) : dao.update(after));
        }
        record(handle, choices, actor, note);
    }

    private static void check(ConflictChoice choice, @org.jspecify.annotations.Nullable Conflict conflict) {
        if (conflict == null) {
            throw noItem(choice.key());
        }
        if (!choice.none() && conflict.sides().stream().noneMatch(s -> choice.names(s.file(), s.line()))) {
            throw noItem(choice.key() + " (" + choice.line() + ")");
        }
    }

    /// Records a bulk decision as one line with a hash of all its decisions.
    private void record(Handle handle, List<ConflictChoice> choices, Actor actor, String note) {
        if (choices.size() == 1) {
            ConflictChoice choice = choices.getFirst();
            audit.append(
                    handle,
                    actor,
                    Action.CONFLICT_DECIDED,
                    choice.kind() + " " + choice.key(),
                    words(choice) + because(note));
        } else if (!choices.isEmpty()) {
            String all = choices.stream()
                    .map(choice -> choice.kind() + " " + choice.key() + ": " + words(choice))
                    .collect(Collectors.joining("\n"));
            MessageDigest digest = Sha256.digest();
            digest.update(all.getBytes(StandardCharsets.UTF_8));
            audit.append(
                    handle,
                    actor,
                    Action.CONFLICT_DECIDED,
                    choices.size() + " conflicts",
                    "decided alike; SHA-256 of the list " + Sha256.hex(digest) + because(note));
        }
    }

    private static String words(ConflictChoice choice) {
        return choice.none() ? "no row counts" : "line " + choice.line() + " of " + choice.sha256() + " counts";
    }

    void withdraw(Handle handle, List<Conflict> conflicts, Actor actor, String note) {
        handle.attach(AuditDao.class).lockHead();
        ConflictDao dao = handle.attach(ConflictDao.class);
        List<Conflict> withdrawn = conflicts.stream()
                .filter(conflict -> dao.delete(conflict.kind(), conflict.key()) > 0)
                .toList();
        if (!withdrawn.isEmpty()) {
            Conflict first = withdrawn.getFirst();
            audit.append(
                    handle,
                    actor,
                    Action.CONFLICT_DECIDED,
                    withdrawn.size() == 1 ? first.kind() + " " + first.key() : withdrawn.size() + " conflicts",
                    "undecided again" + because(note));
        }
    }

    private static void checkFirst(int rowsChanged) {
        if (rowsChanged != 1) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
    }

    private static DecisionRefused noItem(String subject) {
        return new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noItem", subject));
    }

    private static String because(String note) {
        return note.isBlank() ? "" : "; " + note;
    }
}
