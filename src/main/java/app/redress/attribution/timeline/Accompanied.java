package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import java.util.List;

/// Which of an account's transactions followed some visit within minutes. Whoever came in just before made them: the
/// owner, or somebody at home with the owner's phone, not a thief whom no visit shows. Where customers complain of what
/// a child or a spouse did, this is what tells it from a stolen code.
final class Accompanied {
    private Accompanied() {}

    /// Log-odds that the visit takes off each transaction's being such a thief's, by position; 0 where none came.
    static double[] weights(HmmLogOdds odds, List<Client> clients, List<Transaction> money) {
        Accesses accesses = new Accesses(clients);
        double share = accesses.accompanied(money.stream()
                .filter(t -> t.type().isChargeOrSpend())
                .mapToLong(t -> t.at().getEpochSecond())
                .toArray());
        double weight = odds.ownerJustIn() + Presence.leftOut(share);
        return money.stream()
                .mapToDouble(t -> accesses.lastBefore(t.at().getEpochSecond(), Presence.MOMENT) < 0 ? 0 : weight)
                .toArray();
    }
}
