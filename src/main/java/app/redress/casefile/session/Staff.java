package app.redress.casefile.session;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.audit.PersonDao;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.people.Act;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The people of a case: adding, changing and signing in. Each action is in the audit log.
final class Staff {
    private final Gate gate;
    private final AuditLog audit;
    private final InstantSource clock;

    Staff(Gate gate, AuditLog audit, InstantSource clock) {
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    static List<Person> all(Handle handle) {
        return handle.attach(PersonDao.class).all().stream()
                .map(PersonDao.Row::person)
                .toList();
    }

    static Optional<Person> find(Handle handle, String name) {
        return handle.attach(PersonDao.class).find(PersonName.folded(name)).map(PersonDao.Row::person);
    }

    /// Creates the first person of a case, a manager with their own passphrase.
    Person owner(Handle handle, String name, PassphraseHashing.Hash hash) {
        handle.attach(AuditDao.class).lockHead();
        if (handle.attach(PersonDao.class).count() > 0) {
            throw new DecisionRefused(Rule.NOT_ALLOWED, Message.of("signIn.ownerIsThere"));
        }
        Actor actor = new Actor(PersonName.shown(name), gate.nobody().osUser());
        return insert(handle, actor, name, Role.MANAGER, hash, true);
    }

    void add(Handle handle, CaseSession session, String name, Role role, PassphraseHashing.Hash hash) {
        handle.attach(AuditDao.class).lockHead();
        insert(handle, gate.admit(handle, session, Act.MANAGE_PEOPLE), name, role, hash, false);
    }

    private Person insert(
            Handle handle, Actor actor, String typed, Role role, PassphraseHashing.Hash hash, boolean own) {
        String name = PersonName.shown(typed);
        String folded = PersonName.folded(typed);
        if (folded.isBlank() || name.length() > PersonName.LONGEST) {
            throw new UnusableInput(Message.of("people.badName", PersonName.LONGEST));
        }
        PersonDao dao = handle.attach(PersonDao.class);
        dao.find(folded).ifPresent(taken -> {
            throw new UnusableInput(Message.of("people.taken", name, taken.name()));
        });
        PersonDao.Row row = new PersonDao.Row(
                folded,
                dao.count() + 1,
                name,
                role,
                true,
                own,
                hash.salt(),
                hash.iterations(),
                hash.passphraseHash(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
        dao.insert(row);
        audit.append(handle, actor, Action.PERSON_ADDED, name, role.name());
        return row.person();
    }

    /// Changes a person's role, or whether they may sign in. A case keeps at least one manager.
    void change(Handle handle, CaseSession session, String name, Role role, boolean active) {
        handle.attach(AuditDao.class).lockHead();
        Actor actor = gate.admit(handle, session, Act.MANAGE_PEOPLE);
        PersonDao dao = handle.attach(PersonDao.class);
        PersonDao.Row before = known(dao, name);
        boolean stillManager = role == Role.MANAGER && active;
        boolean another = dao.all().stream()
                .anyMatch(p -> p.role() == Role.MANAGER
                        && p.active()
                        && !p.foldedName().equals(before.foldedName()));
        if (!stillManager && !another) {
            throw new DecisionRefused(Rule.NOT_ALLOWED, Message.of("people.lastManager", before.name()));
        }
        dao.update(before.with(role, active));
        String detail = state(before.role(), before.active()) + " -> " + state(role, active);
        audit.append(handle, actor, Action.PERSON_CHANGED, before.name(), detail);
    }

    private static String state(Role role, boolean active) {
        return role + (active ? "" : " (closed)");
    }

    /// Sets a passphrase for somebody who lost theirs; they must change it before they can do anything.
    void resetPassphrase(Handle handle, CaseSession session, String name, PassphraseHashing.Hash hash) {
        handle.attach(AuditDao.class).lockHead();
        Actor actor = gate.admit(handle, session, Act.MANAGE_PEOPLE);
        PersonDao dao = handle.attach(PersonDao.class);
        PersonDao.Row before = known(dao, name);
        dao.update(before.with(hash, before.foldedName().equals(session.folded())));
        audit.append(handle, actor, Action.PERSON_CHANGED, before.name(), "passphrase set anew");
    }

    void ownPassphrase(Handle handle, CaseSession session, PassphraseHashing.Hash hash) {
        handle.attach(AuditDao.class).lockHead();
        Actor actor = gate.admit(handle, session, Act.OWN_PASSPHRASE);
        PersonDao dao = handle.attach(PersonDao.class);
        dao.update(known(dao, session.name()).with(hash, true));
        audit.append(handle, actor, Action.PERSON_CHANGED, actor.name(), "own passphrase");
    }

    /// The hash that a passphrase must match; empty when nobody of that name may sign in.
    static Optional<PassphraseHashing.Hash> hashOf(Handle handle, String name) {
        return handle.attach(PersonDao.class)
                .find(PersonName.folded(name))
                .filter(PersonDao.Row::active)
                .map(PersonDao.Row::hash);
    }

    Person signedIn(Handle handle, String name) {
        Person person = find(handle, name).orElseThrow();
        Actor actor = new Actor(person.name(), gate.nobody().osUser());
        audit.append(
                handle, actor, Action.SIGNED_IN, person.name(), person.role().name());
        return person;
    }

    void refused(Handle handle, String name) {
        String tried = PersonName.shown(name);
        String subject = tried.length() > PersonName.LONGEST ? tried.substring(0, PersonName.LONGEST) : tried;
        audit.append(handle, gate.nobody(), Action.SIGN_IN_REFUSED, subject, "");
    }

    private static PersonDao.Row known(PersonDao dao, String name) {
        return dao.find(PersonName.folded(name))
                .orElseThrow(() -> new UnusableInput(Message.of("people.unknown", name)));
    }
}
