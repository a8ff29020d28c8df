package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.domain.Transaction;
import app.redress.domain.policy.ClaimPointers;
import app.redress.domain.policy.PolicyNumbers;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Whose visits come before what the customer names: where all of it follows one visitor, and little else of the
/// account does, the customer has pointed at that visitor, however long the visitor has been coming.
final class NamedVisits {
    /// What was moved so long (seconds) after a visit follows it, if nobody else came in between.
    private static final long SOON = 3 * 3600;

    private static final Set<String> UNHEARD = Set.of("noClaim");

    private final int[] follows;
    private final int[] namedAfter;
    private final int[] othersAfter;
    private int allNamed;
    private int allOthers;
    private boolean followed;

    /// How often one visitor is followed by what is named, and by what is not.
    record Count(int named, int allNamed, int others, int allOthers) {
        /// Log-odds that it is whom the customer means, by the share of everything that would be named by chance.
        double weight(ClaimPointers pointers) {
            double astray = pointers.astray();
            double again = pointers.again();
            double share = (named + others + 1.0) / (allNamed + allOthers + 2.0);
            double hit = Math.log((1 - astray) / share);
            double miss = Math.log(astray / (1 - share));
            int missed = allNamed - named;
            double hits = named == 0 ? 0 : hit * (1 + (named - 1) * again);
            return hits + (missed == 0 ? 0 : miss * (1 + (missed - 1) * again));
        }
    }

    /// @param until when the customer complained last: what came later could not be named
    NamedVisits(List<Client> clients, List<Transaction> money, BitSet named, Instant until) {
        this.follows = new int[money.size()];
        this.namedAfter = new int[clients.size()];
        this.othersAfter = new int[clients.size()];
        if (named.isEmpty() || clients.size() < 2) {
            return;
        }
        Accesses accesses = new Accesses(clients);
        for (int n = 0; n < follows.length; n++) {
            Transaction t = money.get(n);
            boolean movement = t.type().isChargeOrSpend() && t.movesMoney();
            follows[n] = movement ? accesses.lastBefore(t.at().getEpochSecond(), SOON) : -1;
            if (movement && (named.get(n) || t.at().isBefore(until))) {
                count(follows[n], named.get(n));
            }
        }
    }

    private void count(int client, boolean named) {
        allNamed += named ? 1 : 0;
        allOthers += named ? 0 : 1;
        if (client >= 0) {
            (named ? namedAfter : othersAfter)[client]++;
            followed |= named;
        }
    }

    /// Whether the claim can tell visitors apart: something that it names follows a visit, and there are several.
    boolean speak() {
        return followed;
    }

    /// Log-odds that a visitor is whom the customer means; 0 where the claim tells nobody apart.
    double weight(int client, PolicyNumbers numbers) {
        double most = numbers.signals().most();
        return speak() ? Math.max(-most, Math.min(most, of(client).weight(numbers.claims()))) : 0;
    }

    /// Adds to a visitor's evidence what the customer's words say of it.
    ///
    /// @return log-odds added
    double tell(int client, EvidenceWeights evidence, CaseKnowledge knowledge) {
        if (!speak()) {
            return 0;
        }
        Count count = of(client);
        double weight = weight(client, knowledge.numbers());
        Object[] counted = {count.named(), count.allNamed(), count.others(), count.allOthers()};
        if (weight > 0) {
            evidence.add("namedAfterVisit", weight, counted);
        } else {
            evidence.add("namedElsewhere", weight, counted);
        }
        return weight + (weight > 0 ? heardLate(evidence, knowledge) : 0);
    }

    /// A customer who names what followed a visitor complains of that visitor, however long ago the first visit was.
    private static double heardLate(EvidenceWeights evidence, CaseKnowledge knowledge) {
        if (evidence.sumOf(UNHEARD) == 0) {
            return 0;
        }
        double late = knowledge.visitWeight(SignalRegistry.CLAIM, 1) - knowledge.visitWeight(SignalRegistry.CLAIM, 0);
        evidence.untold(UNHEARD).add("claimedLate", late);
        return late;
    }

    /// Probabilities that each transaction was an attacker's, raised to one where it followed a visitor whom the
    /// customer means: it is no example of what the owner does.
    double[] doubted(double[] stolen, PolicyNumbers numbers) {
        double[] doubted = stolen.clone();
        for (int n = 0; n < doubted.length && speak(); n++) {
            if (follows[n] >= 0 && weight(follows[n], numbers) > 0) {
                doubted[n] = 1;
            }
        }
        return doubted;
    }

    Count of(int client) {
        return new Count(namedAfter[client], allNamed, othersAfter[client], allOthers);
    }
}
