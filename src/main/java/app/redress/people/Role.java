package app.redress.people;

import app.redress.domain.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A person's role in a case, which determines their permissions.
public enum Role {
    /// Investigates accounts and reviews proposed items.
    ANALYST(
            Act.ANALYSE,
            Act.SETTLE_CONFLICT,
            Act.SET_LIMITS,
            Act.INVESTIGATE,
            Act.REVIEW,
            Act.HANDLE,
            Act.DECIDE_CLAIM,
            Act.FREEZE,
            Act.RELEASE,
            Act.EXPORT_LIST,
            Act.RENAME,
            Act.BACK_UP),
    /// Has the permissions of analysts, approves what another person reviewed, publishes estimates, chooses the rules
    /// for deadlines, notes which are met, and manages people.
    MANAGER(
            Act.ANALYSE,
            Act.SETTLE_CONFLICT,
            Act.SET_LIMITS,
            Act.INVESTIGATE,
            Act.REVIEW,
            Act.APPROVE,
            Act.HANDLE,
            Act.DECIDE_CLAIM,
            Act.FREEZE,
            Act.RELEASE,
            Act.EXPORT_LIST,
            Act.PUBLISH,
            Act.CHOOSE_DEADLINES,
            Act.MARK_DEADLINE,
            Act.SETTLE_RESTORE,
            Act.RENAME,
            Act.BACK_UP,
            Act.MANAGE_PEOPLE,
            Act.CASE_PASSPHRASE),
    /// Pays: seals batches of approved items and reads back their results.
    FINANCE(Act.SEAL, Act.SETTLE_PAYOUT, Act.EXPORT_LIST),
    /// Reads everything and changes nothing.
    AUDITOR();

    @SuppressWarnings("ImmutableEnumChecker") // filled once, and never handed out
    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = EnumSet.of(Act.OWN_PASSPHRASE, acts);
        this.acts.add(Act.EXPORT_AUDIT);
        this.acts.add(Act.KEEP_VIEW);
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }

    /// The roles that allow an action, in words.
    public static List<Message> wordsOf(Act act) {
        return Arrays.stream(values())
                .filter(role -> role.may(act))
                .map(Role::words)
                .toList();
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
