package app.redress.casefile.estimates;

import app.redress.bench.DamageDefinition;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The named definitions of a case; each change is in the audit log.
public final class NamedDefinitions {
    private final AuditLog audit;
    private final InstantSource clock;

    public NamedDefinitions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public static List<NamedDefinition> all(Handle handle) {
        return handle.createQuery("select name, definition, saved_by, saved_at from named_definition order by name")
                .map((row, _) -> new NamedDefinition(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Keeps a definition under a name, which may have stood for another.
    public void save(Handle handle, Actor actor, String name, DamageDefinition definition) {
        if (name.isBlank() || name.length() > NamedDefinition.LONGEST) {
            throw new UnusableInput(Message.of("define.name", NamedDefinition.LONGEST));
        }
        // takes turns with others who save the same name
        handle.attach(AuditDao.class).lockHead();
        Optional<String> before = definition(handle, name);
        if (before.filter(definition.text()::equals).isPresent()) {
            return;
        }
        handle.execute("delete from named_definition where name = ?", name);
        handle.createUpdate("insert into named_definition values (:name, :definition, :who, :at)")
                .bind("name", name)
                .bind("definition", definition.text())
                .bind("who", actor.name())
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute();
        String was = before.map(text -> "; was " + text).orElse("");
        audit.append(handle, actor, Action.DEFINITION_SAVED, name, definition.text() + was);
    }

    public void remove(Handle handle, Actor actor, String name) {
        handle.attach(AuditDao.class).lockHead();
        String was =
                definition(handle, name).orElseThrow(() -> new UnusableInput(Message.of("define.unknownName", name)));
        handle.execute("delete from named_definition where name = ?", name);
        audit.append(handle, actor, Action.DEFINITION_REMOVED, name, "was " + was);
    }

    private static Optional<String> definition(Handle handle, String name) {
        return handle.createQuery("select definition from named_definition where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }
}
