package app.redress.casefile;

import app.redress.domain.Message;
import app.redress.people.Act;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import org.jdbi.v3.core.Handle;

/// The one place that lets anybody change a case: window, command line and direct calls all come through here.
final class Gate {
    private final String osUser;

    Gate(String osUser) {
        this.osUser = osUser;
    }

    /// Who acts, once the role that the case has for them now allows it.
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
                    Message.of("signIn.notAllowed", person.name(), person.role().words(), act.words()));
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

    /// Who acts where nobody has signed in.
    Actor nobody() {
        return new Actor(osUser, osUser);
    }
}
