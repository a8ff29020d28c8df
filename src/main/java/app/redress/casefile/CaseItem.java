package app.redress.casefile;

import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.worklist.Adjustments;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of a case's compensation list: what the findings propose, and what people and banks did with it. It
/// persists across repeated analyses.
///
/// @param id written to pay-out files and returned by banks; never reused
/// @param part 0 for the amount owed at first, 1 and more for later differences
/// @param amount yen; negative when too much was approved, exported or paid
/// @param reviewer who reviewed the item in its current state
/// @param approver who approved it last
/// @param approvedAmount yen covered by the last approval
/// @param decidedAmount yen at the time of the last decision
/// @param reason reason of the last decision; blank for none
/// @param decidedBy blank if undecided
/// @param held why it was held back from the last batch it was approved for
/// @param batch the batch in which it was exported
/// @param version number of changes, for optimistic locking
public record CaseItem(
        long id,
        String account,
        Channel channel,
        int part,
        long amount,
        Reason basis,
        Status status,
        @Nullable String reviewer,
        @Nullable String approver,
        @Nullable Long approvedAmount,
        @Nullable Long decidedAmount,
        String reason,
        String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Message held,
        @Nullable String batch,
        int version) {

    /// A new, undecided item.
    static CaseItem proposed(
            long id, String account, Channel channel, int part, long amount, Reason basis, Status status) {
        return new CaseItem(
                id, account, channel, part, amount, basis, status, null, null, null, null, "", "", null, null, null, 0);
    }

    /// Whether somebody has decided on it.
    boolean touched() {
        return version > 0;
    }

    Adjustments.Standing standing() {
        return new Adjustments.Standing(id, amount, status, decidedAmount);
    }

    /// The item after a permitted step.
    CaseItem step(Status to, String who, String why, Instant at) {
        boolean approves = to == Status.APPROVED;
        boolean again = to == Status.PROPOSED;
        return new CaseItem(
                id,
                account,
                channel,
                part,
                amount,
                basis,
                to,
                to == Status.REVIEWED ? who : again ? null : reviewer,
                approves ? who : approver,
                approves ? (Long) amount : approvedAmount,
                amount,
                why,
                who,
                at,
                approves || to == Status.ON_HOLD ? null : held,
                again ? null : batch,
                version + 1);
    }

    /// The item updated by new findings; a review of a different amount lapses.
    CaseItem found(long amountNow, Reason basisNow, Status statusNow) {
        return new CaseItem(
                id,
                account,
                channel,
                part,
                amountNow,
                basisNow,
                statusNow,
                statusNow == Status.PROPOSED ? null : reviewer,
                approver,
                approvedAmount,
                decidedAmount,
                reason,
                decidedBy,
                decidedAt,
                null,
                batch,
                touched() ? version + 1 : 0);
    }

    /// The item after a returned file reported its outcome.
    CaseItem settled(Status to, String who, String why, Instant at) {
        return new CaseItem(
                id,
                account,
                channel,
                part,
                amount,
                basis,
                to,
                reviewer,
                approver,
                approvedAmount,
                amount,
                why,
                who,
                at,
                null,
                batch,
                version + 1);
    }

    /// The item after sealing: in a batch, or held back.
    CaseItem sealed(Status to, @Nullable Message heldNow, @Nullable String batchNow) {
        return new CaseItem(
                id,
                account,
                channel,
                part,
                amount,
                basis,
                to,
                reviewer,
                approver,
                approvedAmount,
                decidedAmount,
                reason,
                decidedBy,
                decidedAt,
                heldNow,
                batchNow,
                version + 1);
    }
}
