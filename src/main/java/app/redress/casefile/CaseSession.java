package app.redress.casefile;

import app.redress.casefile.AuditEntry.Action;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.findings.Findings;
import app.redress.people.Act;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One person's session on a case: started by signing in, and the only way to change anything. The case checks each
/// action against the person's current role.
public final class CaseSession {
    private final CaseFile file;
    private final Gate gate;
    private final @Nullable Person person;
    private volatile boolean locked;
    private volatile boolean ended;

    /// @param person null for the creator of a case that has no people yet
    CaseSession(CaseFile file, Gate gate, @Nullable Person person) {
        this.file = file;
        this.gate = gate;
        this.person = person;
    }

    boolean isSetup() {
        return person == null;
    }

    /// The person; null for the creator of a case that has no people yet.
    public @Nullable Person person() {
        return person;
    }

    /// The person's name; empty if nobody has signed in.
    public String name() {
        return person == null ? "" : person.name();
    }

    /// The name recorded in the audit log: the operating system user if nobody has signed in.
    public String signature() {
        return person == null ? gate.nobody().name() : person.name();
    }

    String folded() {
        return PersonName.folded(name());
    }

    /// Refuses every action until the person enters the passphrase again.
    public void lock() {
        locked = true;
    }

    public boolean locked() {
        return locked;
    }

    /// @throws SignInRefused when the passphrase is wrong
    public void unlock(Passphrase passphrase) {
        file.checkPerson(name(), passphrase);
        locked = false;
    }

    /// Ends the session for good.
    public void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    /// Checks before long work that this person may do it.
    ///
    /// @throws app.redress.worklist.DecisionRefused when the role does not allow it
    public void require(Act act) {
        file.read(handle -> gate.admit(handle, this, act));
    }

    /// Replaces the findings, all or nothing; people's decisions stay.
    public void save(Findings findings, @Nullable AnalysisInputs madeFrom, Progress progress) {
        file.save(this, findings, madeFrom, progress);
    }

    /// Takes a step with the item of an account and channel that can be decided on.
    ///
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decide(String account, Channel channel, CompensationItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, actOf(to));
            file.decisions().compensation(handle, account, channel, to, actor, reason);
        });
    }

    /// Takes a step with an item by its id.
    ///
    /// @param version version of the item that the person saw
    public void decide(long item, int version, CompensationItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, actOf(to));
            file.decisions().compensation(handle, item, version, to, actor, reason);
        });
    }

    private static Act actOf(CompensationItem.Status to) {
        return switch (to) {
            case REVIEWED -> Act.REVIEW;
            case APPROVED -> Act.APPROVE;
            case EXPORTED -> Act.SEAL;
            case PAID, FAILED -> Act.SETTLE_PAYOUT;
            case PROPOSED, REJECTED, ON_HOLD -> Act.HANDLE;
        };
    }

    /// Takes a step with a freeze item.
    ///
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decideFreeze(String account, FreezeItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, to == FreezeItem.Status.RELEASED ? Act.RELEASE : Act.FREEZE);
            file.decisions().freeze(handle, account, to, actor, reason);
        });
    }

    /// Decides which of the conflicting rows counts. The decision is kept for all later runs; figures change with the
    /// next one.
    ///
    /// @throws app.redress.worklist.DecisionRefused if the case has no such conflict or row
    public void decideConflict(ConflictChoice choice, String note) {
        decideConflicts(List.of(choice), note);
    }

    /// Decides several conflicts in the same way: all or, if one cannot be decided, none.
    ///
    /// @param note for the audit log, such as the rule they follow
    /// @throws app.redress.worklist.DecisionRefused if the case has no such conflict or row
    public void decideConflicts(List<ConflictChoice> choices, String note) {
        file.write(handle ->
                file.conflictDecisions().decide(handle, choices, gate.admit(handle, this, Act.SETTLE_CONFLICT), note));
    }

    /// Withdraws decisions on conflicts, so that none of their rows counts in the next run.
    public void withdrawConflicts(List<Conflict> conflicts, String note) {
        file.write(handle -> file.conflictDecisions()
                .withdraw(handle, conflicts, gate.admit(handle, this, Act.SETTLE_CONFLICT), note));
    }

    /// Publishes the estimate as the case stands: freezes it for good.
    ///
    /// @throws app.redress.worklist.DecisionRefused also when the figure is no longer the one that was seen, or it is
    /// to take the place of one that cannot be replaced
    public PublishedEstimate publish(PublishedEstimate.Draft draft) {
        AtomicReference<PublishedEstimate> made = new AtomicReference<>();
        file.write(handle -> made.set(file.ledger().publish(handle, draft, gate.admit(handle, this, Act.PUBLISH))));
        return Objects.requireNonNull(made.get());
    }

    /// Records the export of a list in the audit log.
    ///
    /// @param list its name, such as `compensation.csv`
    /// @param yen total of its rows, 0 for lists without amounts
    /// @param sha256 of the file as written
    public void exported(String list, long rows, long yen, String sha256) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, Act.EXPORT_LIST);
            String detail = rows + " rows; " + yen + " yen; SHA-256 " + sha256;
            file.audit().append(handle, actor, Action.EXPORTED, list, detail);
        });
    }

    /// Records the export of the audit log in itself.
    public void exportedAudit(long lines) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, Act.EXPORT_AUDIT);
            file.audit().append(handle, actor, Action.EXPORTED, "audit", lines + " lines");
        });
    }

    /// Writes a backup of the case while others can continue to work.
    ///
    /// @param target a new zip file
    public CaseBackup.Manifest backUp(Path target) {
        require(Act.BACK_UP);
        return file.backUp(this, target);
    }

    /// Adds a person, who must change the passphrase before anything else.
    public void addPerson(String name, Role role, Passphrase first, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(first);
        file.write(handle -> file.staff().add(handle, this, name, role, hash));
    }

    /// Changes a person's role, or whether they may sign in.
    public void changePerson(String name, Role role, boolean active) {
        file.write(handle -> file.staff().change(handle, this, name, role, active));
    }

    /// Sets a new passphrase for somebody who lost theirs.
    public void resetPassphrase(String name, Passphrase fresh, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(fresh);
        file.write(handle -> file.staff().resetPassphrase(handle, this, name, hash));
    }

    /// @throws SignInRefused when `old` is not this person's passphrase
    public void changeOwnPassphrase(Passphrase old, Passphrase fresh, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(fresh);
        file.checkPerson(name(), old);
        file.write(handle -> file.staff().ownPassphrase(handle, this, hash));
    }

    /// Changes the passphrase of an encrypted case; copies of the old key file still open with the old one.
    ///
    /// @throws CaseLocked when `old` is not its passphrase
    /// @throws app.redress.domain.UnusableInput when the case is not encrypted, or the new passphrase too short
    public void changeCasePassphrase(Passphrase old, Passphrase fresh, SecureRandom random) {
        file.changePassphrase(this, old, fresh, random);
    }
}
