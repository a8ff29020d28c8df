package app.redress.casefile;

import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.worklist.Adjustments;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of a case's compensation list: what the findings propose, and what people and banks made of it. It outlives
/// every repetition of the analysis.
///
/// @param id travels in pay-out files and comes back; never used again
/// @param part 0 for what was owed at first, 1 and more for what later findings added or took away
/// @param amount yen; below 0 where too much was approved, exported or paid
/// @param reviewer who reviewed the item as it stands
/// @param approver who approved it last
/// @param approvedAmount yen covered by the last approval
/// @param decidedAmount yen that the last decision was about
/// @param reason of the last decision; blank where none was given
/// @param decidedBy blank where nobody has decided
/// @param held why it stayed out of the last batch that it was approved for
/// @param batch that it went out in
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

    /// One that nobody has decided on.
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

    /// The item after a step that the rules allow.
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

    /// The item with what the findings say now; a review of another amount counts no more.
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

    /// The item after a bank, an issuer or finance said what became of it.
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

    /// The item in a batch, or kept out of one.
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
