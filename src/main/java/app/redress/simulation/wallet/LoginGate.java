package app.redress.simulation.wallet;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.simulation.exports.DrillExports;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.MaskedMail;
import app.redress.simulation.world.SeededRandom;
import org.jspecify.annotations.Nullable;

/// Decides who can log in to one account, considering passwords changed by either side, the block of foreign
/// addresses, and the freeze.
public final class LoginGate {
    private final WalletAccount account;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final DrillExports exports;
    private boolean attackerInside;
    private boolean takenOver;
    private boolean ownerLockedOut;
    private boolean recovering;
    private @Nullable Long firstHostileAt;
    private @Nullable Long frozenAt;
    private @Nullable Long reportedAt;
    /// Whether the owner has changed the password since the attackers got in, so that theirs no longer works.
    private boolean ownerChangedPassword;

    LoginGate(WalletAccount account, ActionPlan plan, SeededRandom random, DrillExports exports) {
        this.account = account;
        this.plan = plan;
        this.random = random;
        this.exports = exports;
    }

    boolean attackerInside() {
        return attackerInside;
    }

    boolean takenOver() {
        return takenOver;
    }

    boolean frozen() {
        return frozenAt != null;
    }

    @Nullable
    Long firstHostileAt() {
        return firstHostileAt;
    }

    @Nullable
    Long frozenAt() {
        return frozenAt;
    }

    @Nullable
    Long reportedAt() {
        return reportedAt;
    }

    void freeze(long at) {
        if (frozenAt == null) {
            frozenAt = at;
        }
    }

    void report(long at) {
        reportedAt = at;
    }

    /// Money moved by an attacker proves the takeover even where no access row does.
    void hostileMoney(long at) {
        hostileSuccess(at);
    }

    void visit(long at, boolean hostile, PlannedAction.Visit visit) {
        if (hostile && !attackerInside && needsToBeInside(visit.kind())) {
            return;
        }
        if (visit.kind() == Kind.OTHER) {
            attackerInside = hostile;
            return;
        }
        String refusal = refusal(at, hostile, visit);
        boolean works = refusal == null;
        write(at, hostile, visit, works, refusal == null ? visit.detail() : refusal);
        if (works) {
            entered(at, hostile, visit.kind());
        } else if (!hostile && ownerLockedOut && !frozen() && visit.kind() == Kind.LOGIN) {
            recover(at, visit);
        }
    }

    private static boolean needsToBeInside(Kind kind) {
        return kind != Kind.LOGIN
                && kind != Kind.PASSWORD_RESET
                && kind != Kind.PASSWORD_RESET_REQUEST
                && kind != Kind.OTHER;
    }

    private @Nullable String refusal(long at, boolean hostile, PlannedAction.Visit visit) {
        if (visit.from().foreign() && at >= DrillCalendar.FOREIGN_BLOCKED) {
            return "access from abroad blocked";
        }
        if (frozen()) {
            return "account frozen";
        }
        boolean wrongPassword = hostile ? ownerChangedPassword : ownerLockedOut;
        if (!visit.works() || (wrongPassword && visit.kind() == Kind.LOGIN)) {
            return "wrong password";
        }
        return null;
    }

    private void entered(long at, boolean hostile, Kind kind) {
        boolean reset = kind == Kind.PASSWORD_RESET;
        if (hostile) {
            if (reset || kind == Kind.LOGIN) {
                attackerInside = true;
                hostileSuccess(at);
            }
            ownerLockedOut |= reset;
            ownerChangedPassword &= !reset;
        } else if (reset) {
            attackerInside = false;
            ownerLockedOut = false;
            recovering = false;
            ownerChangedPassword = takenOver;
        }
    }

    private void hostileSuccess(long at) {
        takenOver = true;
        if (firstHostileAt == null) {
            firstHostileAt = at;
        }
    }

    /// An owner whose password no longer works resets it.
    private void recover(long at, PlannedAction.Visit visit) {
        if (!recovering && visit.works() && random.chance(0.7)) {
            recovering = true;
            long then = at + random.between(40, 600);
            plan.owner(then, again(visit, Kind.PASSWORD_RESET_REQUEST, MaskedMail.REGISTERED));
            plan.owner(then + random.between(40, 300), again(visit, Kind.PASSWORD_RESET, ""));
            plan.owner(then + random.between(310, 400), again(visit, Kind.LOGIN, ""));
        }
    }

    private static PlannedAction.Visit again(PlannedAction.Visit visit, Kind kind, String detail) {
        return new PlannedAction.Visit(kind, true, visit.from(), visit.on(), detail);
    }

    private void write(long at, boolean hostile, PlannedAction.Visit visit, boolean works, String detail) {
        if (!account.accessExported()) {
            return;
        }
        exports.access(
                at,
                account.id(),
                visit.kind(),
                works ? Result.SUCCESS : Result.FAILURE,
                visit.from(),
                visit.on(),
                detail,
                account.mark(hostile));
    }

    /// The visit of somebody who holds the customer's payment code or phone; it leaves no access row.
    public static PlannedAction.Visit codeSeen(ClientAddress from, ClientDevice on) {
        return new PlannedAction.Visit(Access.Kind.OTHER, true, from, on, "");
    }
}
