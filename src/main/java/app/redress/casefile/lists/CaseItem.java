package app.redress.casefile.lists;

import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.worklist.Adjustments;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// An item of a case's compensation list: what the findings propose, and what people and banks did with it. It
/// persists across repeated analyses.
///
/// @param id written to pay-out files and returned by banks; never reused
/// @param part 0 for the amount owed at first, 1 and more for later differences
/// @param amount yen; negative when too much was approved, exported or paid
/// @param held why it was held back from the last batch it was approved for
/// @param batch the batch in which it was exported
/// @param version number of changes, for optimistic locking
/// @param due its first open deadline; null for none, and where only decisions are made
public record CaseItem(
        long id,
        String account,
        Channel channel,
        int part,
        long amount,
        Reason basis,
        Status status,
        @Nested Signatures signatures,
        @Nested LastDecision decision,
        @Nullable Message held,
        @Nullable String batch,
        int version,
        @Nullable ItemDue due) {

    /// Who signed an item.
    ///
    /// @param reviewer who reviewed the item in its current state
    /// @param approver who approved it last
    /// @param approvedAmount yen covered by the last approval
    public record Signatures(
            @Nullable String reviewer,
            @Nullable String approver,
            @Nullable Long approvedAmount) {
        static final Signatures NONE = new Signatures(null, null, null);

        private Signatures reviewedBy(@Nullable String who) {
            return new Signatures(who, approver, approvedAmount);
        }
    }

    /// The last decision about an item, a person's or a bank's.
    ///
    /// @param reason blank for none
    /// @param decidedBy blank if undecided
    /// @param decidedAmount yen at that time
    public record LastDecision(
            String reason,
            String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Long decidedAmount) {
        static final LastDecision NONE = new LastDecision("", "", null, null);
    }

    /// A new, undecided item.
    public static CaseItem proposed(
            long id, String account, Channel channel, int part, long amount, Reason basis, Status status) {
        return new CaseItem(
                id,
                account,
                channel,
                part,
                amount,
                basis,
                status,
                Signatures.NONE,
                LastDecision.NONE,
                null,
                null,
                0,
                null);
    }

    /// Whether somebody has decided on it.
    public boolean touched() {
        return version > 0;
    }

    Adjustments.Standing standing() {
        return new Adjustments.Standing(id, amount, status, decision.decidedAmount);
    }

    /// The item after a permitted step.
    public CaseItem step(Status to, String who, String why, Instant at) {
        boolean again = to == Status.PROPOSED;
        Signatures signed =
                switch (to) {
                    case REVIEWED -> signatures.reviewedBy(who);
                    case APPROVED -> new Signatures(signatures.reviewer, who, amount);
                    default -> again ? signatures.reviewedBy(null) : signatures;
                };
        Message heldStill = to == Status.APPROVED || to == Status.ON_HOLD ? null : held;
        return next(to, signed, new LastDecision(why, who, at, amount), heldStill, again ? null : batch);
    }

    /// The item updated by new findings; a review of a different amount lapses.
    CaseItem found(long amountNow, Reason basisNow, Status statusNow) {
        Signatures signed = statusNow == Status.PROPOSED ? signatures.reviewedBy(null) : signatures;
        int versionNow = touched() ? version + 1 : 0;
        return new CaseItem(
                id,
                account,
                channel,
                part,
                amountNow,
                basisNow,
                statusNow,
                signed,
                decision,
                null,
                batch,
                versionNow,
                due);
    }

    /// The item after a returned file reported its outcome.
    public CaseItem settled(Status to, String who, String why, Instant at) {
        return next(to, signatures, new LastDecision(why, who, at, amount), null, batch);
    }

    /// The item after sealing: in a batch, or held back.
    public CaseItem sealed(Status to, @Nullable Message heldNow, @Nullable String batchNow) {
        return next(to, signatures, decision, heldNow, batchNow);
    }

    /// The item after a batch that the case learns of from outside.
    ///
    /// @param sent yen that went out
    public CaseItem sentOutside(long sent, String batchNow, String who, Instant at) {
        return new CaseItem(
                id,
                account,
                channel,
                part,
                sent,
                basis,
                Status.EXPORTED,
                signatures,
                new LastDecision("batch " + batchNow, who, at, sent),
                null,
                batchNow,
                version + 1,
                due);
    }

    /// The item in a list read at some time.
    public CaseItem read(Instant now) {
        return due == null
                ? this
                : new CaseItem(
                        id,
                        account,
                        channel,
                        part,
                        amount,
                        basis,
                        status,
                        signatures,
                        decision,
                        held,
                        batch,
                        version,
                        due.read(now));
    }

    private CaseItem next(
            Status to, Signatures signed, LastDecision decided, @Nullable Message heldNow, @Nullable String batchNow) {
        return new CaseItem(
                id, account, channel, part, amount, basis, to, signed, decided, heldNow, batchNow, version + 1, due);
    }
}
