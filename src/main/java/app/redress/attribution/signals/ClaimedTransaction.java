package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.money.ClaimedMoney;
import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction;
import app.redress.domain.policy.SignalShares;
import org.jspecify.annotations.Nullable;

/// Whether a claim lists this transaction, or lists others but not this one, or is for far less than it.
final class ClaimedTransaction extends MoneySignal {
    ClaimedTransaction() {
        super("claimed-money", 1, "notAmongClaimed", "claimedTransaction");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        SignalAnswer answer = null;
        for (ClaimedMoney claimed : m.claims()) {
            if (claimed.claim().transactionIds().contains(m.transaction().id())) {
                return answerOf(0, 1);
            }
            answer = leavesOut(claimed, m.transaction()) ? answerOf(0, 0) : answer;
        }
        return answer;
    }

    private static boolean leavesOut(ClaimedMoney claimed, Transaction t) {
        boolean soon = ClientFeatureExtractor.soonAfter(t.at(), claimed.claim().claimedAt());
        return claimed.namesOthers() && soon || claimed.isFarBelow(t);
    }

    @Override
    public boolean isMeasured() {
        return false;
    }

    @Override
    public double most(SignalShares shares) {
        return shares.claimMost();
    }
}
