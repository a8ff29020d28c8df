package app.redress.attribution.likelihood;

import java.util.Collection;

/// How strongly one account's visits and money suggest a takeover, before any bound, and what else is known of them.
public final class AccountSums {
    /// Attackers' visits from near by look nearly like owners': only visits that speak for the owner by this much
    /// (log-odds) are surely the owner's.
    static final double SURELY = 4;

    private static final double LEAST_SURELY = -4;

    /// The probability that the visits of the median account must give its owner: below it, too few accounts count for
    /// owners to be measured by.
    private static final double LEAST_OF_MEDIAN = 0.3;

    private final Client[] clients;
    private final double alone;
    private final double atTill;
    private final double byMistake;
    private final boolean complained;

    /// One client.
    ///
    /// @param first whether the account had no client before it
    /// @param apart sum of weights by what it does, without what its sources say
    /// @param inAll the same with what other accounts' fate says of its sources
    /// @param failures what failed logins say against its sources, which no sum contains
    /// @param money log-likelihood ratio of the transactions if it is the attacker's
    /// @param hostile probability that it is
    public record Client(boolean first, double apart, double inAll, double failures, double money, double hostile) {}

    /// @param alone log-likelihood ratio of the transactions for an attacker that the log does not show
    /// @param atTill the same for one who robs the customers of a store at its till
    public AccountSums(Client[] clients, double alone, double atTill) {
        this(clients, alone, atTill, Double.NaN, false);
    }

    /// @param byMistake the same of what its owner might complain of by mistake; NaN where that is not measured
    /// @param complained whether its customer complained
    public AccountSums(Client[] clients, double alone, double atTill, double byMistake, boolean complained) {
        this.byMistake = byMistake;
        this.complained = complained;
        this.clients = clients.clone();
        this.alone = alone;
        this.atTill = atTill;
    }

    int clients() {
        return clients.length;
    }

    Client client(int h) {
        return clients[h];
    }

    double alone() {
        return alone;
    }

    public double atTill() {
        return atTill;
    }

    double byMistake() {
        return byMistake;
    }

    boolean complained() {
        return complained;
    }

    /// How far the money speaks for the owner, from 0 to 1. Visits are counted by it: among owners the money says
    /// nothing about the visits, so however strictly it chooses, it leaves attackers out and does not change what
    /// is measured.
    public double ownerByMoney() {
        double most = alone;
        for (Client client : clients) {
            most = Math.max(most, client.money);
        }
        return 1 - LogOdds.sigmoid(most);
    }

    /// The same of the visits, by which the money is counted.
    ///
    /// @param surely by how much visits must speak for the owner, see [#surely]
    public double ownerByVisits(double surely) {
        double owner = 1;
        for (Client client : clients) {
            owner *= 1 - LogOdds.sigmoid(client.inAll + client.failures + surely);
        }
        return owner;
    }

    /// By how much visits must speak for the owner (log-odds) to be surely the owner's in this case. Where a log shows
    /// little, such as a carrier's changing addresses without devices, hardly any owner's visits speak for the
    /// owner that clearly; asking for it would leave nobody to measure owners by, and every habit of theirs
    /// would look rare. Most accounts were never taken over, so the strictness is lowered until the median
    /// account passes.
    static double surely(Collection<AccountSums> sampled) {
        double surely = SURELY;
        while (surely > LEAST_SURELY && medianOwner(sampled, surely) < LEAST_OF_MEDIAN) {
            surely--;
        }
        return surely;
    }

    private static double medianOwner(Collection<AccountSums> sampled, double surely) {
        double[] owners = sampled.stream()
                .filter(sums -> sums.clients() > 0)
                .mapToDouble(sums -> sums.ownerByVisits(surely))
                .sorted()
                .toArray();
        return owners.length == 0 ? 1 : owners[owners.length / 2];
    }
}
