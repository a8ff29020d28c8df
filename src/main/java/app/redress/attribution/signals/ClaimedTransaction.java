package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.money.ClaimedMoney;
import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import app.redress.domain.policy.SignalShares;
import org.jspecify.annotations.Nullable;

/// Whether a claim lists this transaction, or lists others but not this one.
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
        Claim claim = claimed.claim();
        return claimed.addsUp()
                && ClientFeatureExtractor.soonAfter(t.at(), claim.claimedAt())
                && !claim.transactionIds().isEmpty();
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
