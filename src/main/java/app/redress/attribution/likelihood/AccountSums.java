package app.redress.attribution.likelihood;

/// How strongly one account's visits and money suggest a takeover, before any bound, and what else is known of them.
public final class AccountSums {
    /// Attackers' visits from near by look nearly like owners': only visits that speak for the owner by this much
    /// (log-odds) are surely the owner's.
    private static final double SURELY = 4;

    private final Client[] clients;
    private final double alone;
    private final double atTill;

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

    /// How far the money speaks for the owner, from 0 to 1. Visits are counted by it: among owners the money says
    /// nothing about the visits, so however strictly it chooses, it leaves attackers out and does not change what is
    /// measured.
    public double ownerByMoney() {
        double most = alone;
        for (Client client : clients) {
            most = Math.max(most, client.money);
        }
        return 1 - LogOdds.sigmoid(most);
    }

    /// The same of the visits, by which the money is counted.
    public double ownerByVisits() {
        double owner = 1;
        for (Client client : clients) {
            owner *= 1 - LogOdds.sigmoid(client.inAll + client.failures + SURELY);
        }
        return owner;
    }
}
