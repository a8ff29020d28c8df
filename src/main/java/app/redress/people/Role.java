package app.redress.people;

import app.redress.domain.Message;
import java.util.EnumSet;
import java.util.Set;

/// What a person is to a case, and thereby what they may do to it.
public enum Role {
    /// Investigates accounts and reviews what is proposed.
    ANALYST(
            Act.ANALYSE,
            Act.SETTLE_CONFLICT,
            Act.INVESTIGATE,
            Act.REVIEW,
            Act.HANDLE,
            Act.FREEZE,
            Act.RELEASE,
            Act.EXPORT_LIST,
            Act.BACK_UP),
    /// Does what analysts do, approves what another person reviewed, publishes estimates, and manages the people.
    MANAGER(
            Act.ANALYSE,
            Act.SETTLE_CONFLICT,
            Act.INVESTIGATE,
            Act.REVIEW,
            Act.APPROVE,
            Act.HANDLE,
            Act.FREEZE,
            Act.RELEASE,
            Act.EXPORT_LIST,
            Act.PUBLISH,
            Act.BACK_UP,
            Act.MANAGE_PEOPLE,
            Act.CASE_PASSPHRASE),
    /// Pays: seals batches of approved items and reads back what became of them.
    FINANCE(Act.SEAL, Act.SETTLE_PAYOUT, Act.EXPORT_LIST),
    /// Reads everything and changes nothing.
    AUDITOR();

    @SuppressWarnings("ImmutableEnumChecker") // filled once, and never handed out
    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = EnumSet.of(Act.OWN_PASSPHRASE, acts);
        this.acts.add(Act.EXPORT_AUDIT);
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }

    public Message words() {
        return switch (this) {
            case ANALYST -> Message.of("role.ANALYST");
            case MANAGER -> Message.of("role.MANAGER");
            case FINANCE -> Message.of("role.FINANCE");
            case AUDITOR -> Message.of("role.AUDITOR");
        };
    }
}
