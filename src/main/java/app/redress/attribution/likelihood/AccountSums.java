package app.redress.attribution.likelihood;

/// How strongly one account's visits and money suggest a takeover, before any bound.
public final class AccountSums {
    private final double[] apart;
    private final double[] inAll;
    private final double[] money;
    private final double alone;

    /// @param apart sum of weights of each client by what it does, without what its sources say
    /// @param inAll the same with what other accounts' fate says of its sources
    /// @param money log-likelihood ratio of the transactions, for each client, if that one is the attacker's
    /// @param alone the same for an attacker that the log does not show
    public AccountSums(double[] apart, double[] inAll, double[] money, double alone) {
        this.apart = apart.clone();
        this.inAll = inAll.clone();
        this.money = money.clone();
        this.alone = alone;
    }

    int clients() {
        return apart.length;
    }

    double apart(int client) {
        return apart[client];
    }

    double inAll(int client) {
        return inAll[client];
    }

    double money(int client) {
        return money[client];
    }

    double alone() {
        return alone;
    }

    /// How far the money speaks for the owner, from 0 to 1. Visits are counted by it: among owners the money says
    /// nothing about the visits, so however strictly it chooses, it leaves attackers out and does not change what is
    /// measured.
    public double ownerByMoney() {
        double most = alone;
        for (double one : money) {
            most = Math.max(most, one);
        }
        return 1 - LogOdds.sigmoid(most);
    }

    /// The same of the visits, by which the money is counted.
    ///
    /// @param failures what failed logins say against each client's sources, which no sum contains
    public double ownerByVisits(double[] failures) {
        double owner = 1;
        for (int h = 0; h < inAll.length; h++) {
            owner *= 1 - LogOdds.sigmoid(inAll[h] + failures[h]);
        }
        return owner;
    }
}
