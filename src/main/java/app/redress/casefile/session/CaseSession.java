package app.redress.casefile.session;

import app.redress.bench.DamageDefinition;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.limits.LimitDecision;
import app.redress.casefile.limits.LimitRequest;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.query.SavedView;
import app.redress.casefile.query.SavedViews;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.decisions.DecisionRequest;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.findings.Findings;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import app.redress.people.Act;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
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

    /// Replaces the findings by some that include an account a person asked for; every later run judges it too.
    public void saveAsked(String account, Findings findings, AnalysisInputs madeFrom, Progress progress) {
        file.save(this, findings, madeFrom, account, progress);
    }

    /// Takes a step with the item of an account and channel that can be decided on.
    ///
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decide(String account, Channel channel, CompensationItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, actOf(to));
            file.stores().decisions().compensation(handle, account, channel, to, actor, reason);
        });
    }

    /// Takes a step with an item by its id.
    ///
    /// @param version version of the item that the person saw
    public void decide(long item, int version, CompensationItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, actOf(to));
            file.stores().decisions().compensation(handle, item, version, to, actor, reason);
        });
    }

    /// Previews a step for items without changing anything.
    ///
    /// @param only ids to include; empty for all matching items
    /// @throws app.redress.worklist.DecisionRefused when this person may not take this step at all
    public BulkStep.Preview preview(ItemFilter filter, List<Long> only, CompensationItem.Status to) {
        return file.read(
                handle -> file.stores().bulk().preview(handle, gate.admit(handle, this, actOf(to)), filter, only, to));
    }

    /// Takes a step for many items in one transaction: those forbidden by a rule or changed by somebody else since
    /// they were seen are counted and skipped.
    public BulkStep.Result decideAll(List<BulkStep.Chosen> items, CompensationItem.Status to, String reason) {
        BulkStep.Result[] result = new BulkStep.Result[1];
        file.write(handle ->
                result[0] = file.stores().bulk().take(handle, gate.admit(handle, this, actOf(to)), items, to, reason));
        return result[0];
    }

    /// Payouts: sealing batches and reading returned files.
    public CasePayouts payouts() {
        return new CasePayouts(file, this, gate);
    }

    /// Claims: closing, reopening and linking them, and whom we told.
    public CaseClaims claims() {
        return new CaseClaims(file, this, gate);
    }

    /// Freezes: one step for many accounts, and the read-back of an accounts export.
    public CaseFreezes freezes() {
        return new CaseFreezes(file, this, gate);
    }

    /// The management report: the accounts it shows in detail.
    public CaseReports reports() {
        return new CaseReports(file, this, gate);
    }

    private static Act actOf(CompensationItem.Status to) {
        return switch (to) {
            case REVIEWED -> Act.REVIEW;
            case APPROVED, WAIVED -> Act.APPROVE;
            case EXPORTED -> Act.SEAL;
            case PAID, FAILED, RECOVERED -> Act.SETTLE_PAYOUT;
            case PROPOSED, REJECTED, ON_HOLD -> Act.HANDLE;
        };
    }

    /// Takes a step with a freeze item in the version that the person saw.
    ///
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decideFreeze(String account, int version, FreezeItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, CaseFreezes.actOf(to));
            file.stores().freezes().take(handle, new AccountStep.Row(account, version, 0), to, actor, reason);
        });
    }

    /// Takes a step with a freeze item as it stands.
    ///
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decideFreeze(String account, FreezeItem.Status to, String reason) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, CaseFreezes.actOf(to));
            file.stores().freezes().take(handle, account, to, actor, reason);
        });
    }

    /// Decides about accounts as one action: all or, if anything is refused, nothing.
    ///
    /// @return the steps taken; none for decisions already in force
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it or somebody else decided in the meantime
    public List<DecisionStep> decideAccounts(List<DecisionRequest> requests) {
        return taken(handle ->
                file.stores().accountDecisions().decide(handle, requests, gate.admit(handle, this, Act.INVESTIGATE)));
    }

    /// Undoes this person's last action on accounts, including one of an earlier session.
    ///
    /// @return the steps taken; none if there was nothing to undo
    /// @throws app.redress.worklist.DecisionRefused when somebody else decided since
    public List<DecisionStep> undo() {
        return taken(
                handle -> file.stores().accountDecisions().undo(handle, gate.admit(handle, this, Act.INVESTIGATE)));
    }

    /// Redoes the action that this person undid last.
    public List<DecisionStep> redo() {
        return taken(
                handle -> file.stores().accountDecisions().redo(handle, gate.admit(handle, this, Act.INVESTIGATE)));
    }

    private List<DecisionStep> taken(Function<Handle, List<DecisionStep>> work) {
        List<DecisionStep> steps = new ArrayList<>();
        file.write(handle -> steps.addAll(work.apply(handle)));
        return steps;
    }

    /// Decides which of conflicting rows count, or leaves conflicts open again: all or, if one cannot be decided, none.
    /// The decisions are kept for all later runs; figures change with the next one.
    ///
    /// @param note for the audit log, such as the rule they follow
    /// @throws app.redress.worklist.DecisionRefused if the case has no such conflict or row, or somebody else has
    /// decided since it was seen
    public void decideConflicts(List<ConflictRequest> requests, String note) {
        file.write(handle -> file.stores()
                .conflictDecisions()
                .decide(handle, requests, gate.admit(handle, this, Act.SETTLE_CONFLICT), note));
    }

    /// Decides the period or the ceiling of the evidence, or leaves them to the files again: all or none. The decisions
    /// are kept for all later runs; figures change with the next one.
    ///
    /// @param why the person's reason
    /// @return the decisions taken; none for what is in force already
    /// @throws app.redress.worklist.DecisionRefused without a reason, or if somebody else has decided since
    public List<LimitDecision> decideLimits(List<LimitRequest> requests, String why) {
        List<LimitDecision> taken = new ArrayList<>();
        file.write(handle -> taken.addAll(
                file.stores().limits().decide(handle, requests, why, gate.admit(handle, this, Act.SET_LIMITS))));
        return taken;
    }

    /// Takes back this person's last decision on limits.
    ///
    /// @return what was decided back; none if there was nothing to take back
    /// @throws app.redress.worklist.DecisionRefused when somebody else decided since
    public List<LimitDecision> undoLimits() {
        List<LimitDecision> taken = new ArrayList<>();
        file.write(
                handle -> taken.addAll(file.stores().limits().undo(handle, gate.admit(handle, this, Act.SET_LIMITS))));
        return taken;
    }

    /// Publishes the case's current estimate and freezes it for good.
    ///
    /// @throws app.redress.worklist.DecisionRefused also when the figure is no longer the one that was seen, or it
    /// is
    ///     to supersede an estimate that cannot be superseded
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

    /// Records the export of a report in the audit log.
    ///
    /// @param subject the report, such as `management report` or the account of a customer's sheet
    /// @param sha256 of the file as written
    public void exportedReport(String subject, String sha256) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, Act.EXPORT_LIST);
            file.audit().append(handle, actor, Action.EXPORTED, subject, "SHA-256 " + sha256);
        });
    }

    /// Records which accounts were drawn for a review, before anybody examines them.
    ///
    /// @param sha256 hash of the sample's file
    /// @param frame SHA-256 of the accounts from which it was drawn
    public void drewSample(String sha256, long seed, int accounts, String frame) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, Act.EXPORT_LIST);
            String detail = accounts + " accounts; seed " + seed + "; frame " + frame + "; SHA-256 " + sha256;
            file.audit().append(handle, actor, Action.SAMPLE_DRAWN, "sample", detail);
        });
    }

    /// Keeps the conclusions from a reviewed sample.
    public void keep(Instant asOf, ReviewedSample found) {
        file.write(handle -> file.uncertainty().keep(handle, gate.admit(handle, this, Act.ANALYSE), asOf, found));
    }

    /// Keeps an estimate of growth.
    ///
    /// @param basis SHA-256 of the accounts and figures it speaks of
    public void keep(Instant asOf, String basis, Growth found) {
        file.write(
                handle -> file.uncertainty().keep(handle, gate.admit(handle, this, Act.ANALYSE), asOf, basis, found));
    }

    /// Keeps a definition of damage under a name, which may have stood for another.
    ///
    /// @throws app.redress.domain.UnusableInput for a blank or long name
    public void saveDefinition(String name, DamageDefinition definition) {
        String kept = name.strip();
        file.write(handle ->
                file.stores().definitions().save(handle, gate.admit(handle, this, Act.ANALYSE), kept, definition));
    }

    /// Forgets a named definition; the audit log keeps it.
    ///
    /// @throws app.redress.domain.UnusableInput when the case has no such name
    public void removeDefinition(String name) {
        file.write(handle -> file.stores().definitions().remove(handle, gate.admit(handle, this, Act.ANALYSE), name));
    }

    /// Chooses the rules by which the case has deadlines, in place of those chosen before.
    ///
    /// @throws app.redress.worklist.DecisionRefused without a reason, or when somebody else has chosen since
    public void chooseDeadlines(DeadlineChoice.Request request) {
        file.write(handle ->
                file.stores().deadlines().choose(handle, request, gate.admit(handle, this, Act.CHOOSE_DEADLINES)));
    }

    /// Notes that a deadline of the incident was met, or takes that back.
    ///
    /// @throws app.redress.worklist.DecisionRefused without a note, for a rule that does not apply, or when
    /// somebody else was faster
    /// @throws app.redress.domain.UnusableInput when it cannot have been done at that time
    public void markDeadline(DeadlineMark.Request request) {
        file.write(handle ->
                file.stores().deadlineMarks().mark(handle, request, gate.admit(handle, this, Act.MARK_DEADLINE)));
    }

    /// Records the export of the audit log in itself.
    public void exportedAudit(long lines) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, this, Act.EXPORT_AUDIT);
            file.audit().append(handle, actor, Action.EXPORTED, "audit", lines + " lines");
        });
    }

    /// The views of the queue that this person keeps, by name.
    public List<SavedView> views() {
        return file.read(handle -> SavedViews.of(handle, folded()));
    }

    /// Keeps a view of the queue for this person, in place of one with the same name.
    public void keep(SavedView view) {
        file.write(handle -> {
            gate.admit(handle, this, Act.KEEP_VIEW);
            SavedViews.keep(handle, folded(), view);
        });
    }

    public void removeView(String name) {
        file.write(handle -> {
            gate.admit(handle, this, Act.KEEP_VIEW);
            SavedViews.remove(handle, folded(), name);
        });
    }

    /// Gives the case another display name.
    ///
    /// @return the name as kept
    /// @throws app.redress.domain.UnusableInput when it is blank
    public String rename(String name) {
        return file.stores().upkeep().rename(this, name.strip());
    }

    /// Writes a backup of the case while others can continue to work.
    ///
    /// @param target a new zip file
    public CaseBackup.Manifest backUp(Path target) {
        require(Act.BACK_UP);
        return file.stores().upkeep().backUp(this, target);
    }

    /// Adds a person, who must change the passphrase before anything else.
    public void addPerson(String name, Role role, Passphrase first, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(first);
        file.write(handle -> file.stores().staff().add(handle, this, name, role, hash));
    }

    /// Changes a person's role, or whether they may sign in.
    public void changePerson(String name, Role role, boolean active) {
        file.write(handle -> file.stores().staff().change(handle, this, name, role, active));
    }

    /// Sets a new passphrase for somebody who lost theirs.
    public void resetPassphrase(String name, Passphrase fresh, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(fresh);
        file.write(handle -> file.stores().staff().resetPassphrase(handle, this, name, hash));
    }

    /// @throws SignInRefused when `old` is not this person's passphrase
    public void changeOwnPassphrase(Passphrase old, Passphrase fresh, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(fresh);
        file.checkPerson(name(), old);
        file.write(handle -> file.stores().staff().ownPassphrase(handle, this, hash));
    }

    /// Changes the passphrase of an encrypted case; copies of the old key file still open with the old one.
    ///
    /// @throws CaseLocked when `old` is not its passphrase
    /// @throws app.redress.domain.UnusableInput when the case is not encrypted, or the new passphrase too short
    public void changeCasePassphrase(Passphrase old, Passphrase fresh, SecureRandom random) {
        file.stores().upkeep().changePassphrase(this, old, fresh, random);
    }
}
