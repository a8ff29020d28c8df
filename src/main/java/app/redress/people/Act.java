package app.redress.people;

import app.redress.domain.Message;

/// An action on a case; each role may do some of them. Reading is open to whoever can open the file.
public enum Act {
    /// Analyse evidence into the case.
    ANALYSE,
    /// Decide which of conflicting rows counts.
    SETTLE_CONFLICT,
    /// Decide the period and the ceiling of the evidence.
    SET_LIMITS,
    /// Judge accounts: verdicts, tiers, notes, tags, assignments.
    INVESTIGATE,
    REVIEW,
    APPROVE,
    /// Put on hold, reject and reopen items.
    HANDLE,
    /// Close, reopen and link claims, and note whom we told.
    DECIDE_CLAIM,
    FREEZE,
    RELEASE,
    /// Seal approved items in a batch and write its files.
    SEAL,
    /// Tell a restored case what was sealed after its backup.
    SETTLE_RESTORE,
    /// Read back the results of payouts.
    SETTLE_PAYOUT,
    EXPORT_LIST,
    EXPORT_AUDIT,
    /// Publish an estimate, which freezes its figure.
    PUBLISH,
    /// Choose the rules by which the case has deadlines.
    CHOOSE_DEADLINES,
    /// Note that a deadline of the incident was met.
    MARK_DEADLINE,
    /// Change the display name of the case.
    RENAME,
    /// Back up the case.
    BACK_UP,
    /// Keep one's own views of the queue.
    KEEP_VIEW,
    MANAGE_PEOPLE,
    CASE_PASSPHRASE,
    /// Change one's own passphrase.
    OWN_PASSPHRASE;

    /// Whether it is allowed while a case has no people yet: whoever creates a case fills it first.
    public boolean openBeforePeople() {
        return switch (this) {
            case ANALYSE, SETTLE_CONFLICT, SET_LIMITS, EXPORT_LIST, EXPORT_AUDIT, BACK_UP, RENAME, CASE_PASSPHRASE ->
                true;
            default -> false;
        };
    }

    /// The action as worded in "A role may not ...".
    public Message words() {
        return switch (this) {
            case ANALYSE -> Message.of("act.ANALYSE");
            case SETTLE_CONFLICT -> Message.of("act.SETTLE_CONFLICT");
            case SET_LIMITS -> Message.of("act.SET_LIMITS");
            case INVESTIGATE -> Message.of("act.INVESTIGATE");
            case REVIEW -> Message.of("act.REVIEW");
            case APPROVE -> Message.of("act.APPROVE");
            case HANDLE -> Message.of("act.HANDLE");
            case DECIDE_CLAIM -> Message.of("act.DECIDE_CLAIM");
            case FREEZE -> Message.of("act.FREEZE");
            case RELEASE -> Message.of("act.RELEASE");
            case SEAL -> Message.of("act.SEAL");
            case SETTLE_RESTORE -> Message.of("act.SETTLE_RESTORE");
            case SETTLE_PAYOUT -> Message.of("act.SETTLE_PAYOUT");
            case EXPORT_LIST -> Message.of("act.EXPORT_LIST");
            case EXPORT_AUDIT -> Message.of("act.EXPORT_AUDIT");
            case PUBLISH -> Message.of("act.PUBLISH");
            case CHOOSE_DEADLINES -> Message.of("act.CHOOSE_DEADLINES");
            case MARK_DEADLINE -> Message.of("act.MARK_DEADLINE");
            case RENAME -> Message.of("act.RENAME");
            case BACK_UP -> Message.of("act.BACK_UP");
            case KEEP_VIEW -> Message.of("act.KEEP_VIEW");
            case MANAGE_PEOPLE -> Message.of("act.MANAGE_PEOPLE");
            case CASE_PASSPHRASE -> Message.of("act.CASE_PASSPHRASE");
            case OWN_PASSPHRASE -> Message.of("act.OWN_PASSPHRASE");
        };
    }
}
