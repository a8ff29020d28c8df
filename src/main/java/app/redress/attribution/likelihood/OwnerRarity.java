package app.redress.attribution.likelihood;

/// How rare what owners' visits and money add up to is, counted over one account or all.
public final class OwnerRarity {
    private final RarityOfSums clientsApart = new RarityOfSums();
    private final RarityOfSums clientsInAll = new RarityOfSums();
    private final RarityOfSums moneyAfterVisits = new RarityOfSums();
    private final RarityOfSums moneyBesideVisits = new RarityOfSums();
    private final RarityOfSums moneyWithoutVisits = new RarityOfSums();

    /// Counts one account.
    ///
    /// @param failures what failed logins say against each client's sources
    /// @param sampled whether it was measured regardless of suspicion
    public void note(AccountSums sums, double[] failures, boolean sampled) {
        double byMoney = sums.ownerByMoney();
        double byVisits = sums.ownerByVisits(failures);
        for (int h = 0; h < sums.clients(); h++) {
            clientsApart.note(sums.apart(h), byMoney, sampled);
            clientsInAll.note(sums.inAll(h), byMoney, sampled);
            moneyAfterVisits.note(sums.money(h), byVisits, sampled);
        }
        // without visits there is no independent evidence to weight the account by
        RarityOfSums alone = sums.clients() == 0 ? moneyWithoutVisits : moneyBesideVisits;
        alone.note(sums.alone(), byVisits, sampled);
    }

    /// @param accounts number of accounts for each one measured
    public void scaleTo(double accounts) {
        clientsApart.scaleTo(accounts);
        clientsInAll.scaleTo(accounts);
        moneyAfterVisits.scaleTo(accounts);
        moneyBesideVisits.scaleTo(accounts);
        moneyWithoutVisits.scaleTo(accounts);
    }

    /// Of clients, by what they do.
    public RarityOfSums clientsApart() {
        return clientsApart;
    }

    /// Of clients, by what they do and what other accounts' fate says of their sources.
    public RarityOfSums clientsInAll() {
        return clientsInAll;
    }

    /// Of the transactions after a client's visits.
    public RarityOfSums moneyAfterVisits() {
        return moneyAfterVisits;
    }

    /// Of an account's transactions alone, for an attacker whom no visit shows; of accounts without any visit, of which
    /// nobody knows which were taken over, where the case has no others.
    public RarityOfSums moneyAlone() {
        return moneyBesideVisits.total() > 0 ? moneyBesideVisits : moneyWithoutVisits;
    }
}
