package app.redress.casefile;

import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The latest decision on a compensation item; it is kept when the analysis is repeated.
///
/// @param amount amount of the item in yen when it was last decided
/// @param reviewer who reviewed the item as it stands
/// @param approver who approved it last
/// @param approvedAmount yen covered by the last approval, also after it has lapsed
/// @param reason blank where none was given
/// @param version number of changes, for optimistic locking
public record CompensationDecision(
        String account,
        Channel channel,
        Status status,
        long amount,
        @Nullable String reviewer,
        @Nullable String approver,
        @Nullable Long approvedAmount,
        String reason,
        String decidedBy,
        Instant decidedAt,
        int version) {

    static CompensationDecision none(String account, Channel channel, Status proposed, long amount) {
        return new CompensationDecision(account, channel, proposed, amount, null, null, null, "", "", Instant.EPOCH, 0);
    }

    /// The decision after a step that the rules allow.
    CompensationDecision step(Status to, long amountNow, String who, String why, Instant at) {
        boolean approves = to == Status.APPROVED;
        return new CompensationDecision(
                account,
                channel,
                to,
                amountNow,
                switch (to) {
                    case REVIEWED -> who;
                    case PROPOSED -> null;
                    default -> reviewer;
                },
                approves ? who : approver,
                approves ? (Long) amountNow : approvedAmount,
                why,
                who,
                at,
                version + 1);
    }
}
