package app.redress.casefile.session;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.PersonDao;
import app.redress.domain.Message;
import app.redress.people.Act;
import app.redress.people.Role;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import org.jdbi.v3.core.Handle;

/// The single permission check for changes to a case: window, command line and direct calls all use it.
final class Gate {
    private final String osUser;

    Gate(String osUser) {
        this.osUser = osUser;
    }

    /// The actor, if the person's current role in the case allows the action.
    ///
    /// @throws DecisionRefused when it does not
    Actor admit(Handle handle, CaseSession session, Act act) {
        PersonDao people = handle.attach(PersonDao.class);
        if (session.isSetup()) {
            return beforePeople(people, act);
        }
        if (session.ended()) {
            throw new DecisionRefused(Rule.NOT_SIGNED_IN, Message.of("signIn.needed"));
        }
        if (session.locked()) {
            throw new DecisionRefused(Rule.LOCKED, Message.of("signIn.locked", session.name()));
        }
        PersonDao.Row person = people.find(session.folded())
                .filter(PersonDao.Row::active)
                .orElseThrow(
                        () -> new DecisionRefused(Rule.NOT_SIGNED_IN, Message.of("signIn.closed", session.name())));
        if (!person.ownPassphrase() && act != Act.OWN_PASSPHRASE) {
            throw new DecisionRefused(Rule.PASSPHRASE_GIVEN, Message.of("signIn.passphraseGiven", person.name()));
        }
        if (!person.role().may(act)) {
            throw new DecisionRefused(
                    Rule.NOT_ALLOWED,
                    Message.of(
                            "signIn.notAllowed", person.name(), person.role().words(), act.words(), Role.wordsOf(act)));
        }
        return new Actor(person.name(), osUser);
    }

    private Actor beforePeople(PersonDao people, Act act) {
        if (people.count() > 0) {
            throw new DecisionRefused(Rule.NOT_SIGNED_IN, Message.of("signIn.needed"));
        }
        if (!act.openBeforePeople()) {
            throw new DecisionRefused(Rule.NOT_SIGNED_IN, Message.of("signIn.noPeople"));
        }
        return nobody();
    }

    /// The actor when nobody has signed in.
    Actor nobody() {
        return new Actor(osUser, osUser);
    }
}
