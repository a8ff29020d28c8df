package app.redress.attribution.likelihood;

import java.util.Collection;
import java.util.List;

/// How rare what owners' visits and money add up to is.
public final class OwnerRarity {
    private final RarityOfSums clientsApart = new RarityOfSums();
    private final RarityOfSums clientsInAll = new RarityOfSums();
    private final RarityOfSums moneyAfterFirst = new RarityOfSums();
    private final RarityOfSums moneyAfterLater = new RarityOfSums();
    private final RarityOfSums moneyBesideVisits = new RarityOfSums();
    private final RarityOfSums moneyWithoutVisits = new RarityOfSums();
    private final RarityOfSums moneyAtTill = new RarityOfSums();
    private final RarityOfSums moneyNamed = new RarityOfSums();
    private final double surely;
    private boolean settled;

    /// Of a case of which nothing is known yet.
    public OwnerRarity() {
        this(List.of());
    }

    /// @param sampled the accounts measured regardless of suspicion
    public OwnerRarity(Collection<AccountSums> sampled) {
        this.surely = AccountSums.surely(sampled);
    }

    /// How far an account's visits speak for its owner, from 0 to 1, beside those of the case.
    public double ownerByVisits(AccountSums sums) {
        return sums.ownerByVisits(surely);
    }

    /// Whether a case has so many more accounts than were measured that counting all of them says what is rare.
    ///
    /// @param accounts number of accounts for each one measured
    public static boolean countsAll(double accounts) {
        return accounts > RarityOfSums.COUNTED;
    }

    /// Counts one account.
    ///
    /// @param clientLogOdds prior log-odds that any one client is an attacker's
    /// @param sampled whether it was measured regardless of suspicion
    public void note(AccountSums sums, double clientLogOdds, boolean sampled) {
        double byMoney = sums.ownerByMoney();
        double byVisits = ownerByVisits(sums);
        for (int h = 0; h < sums.clients(); h++) {
            AccountSums.Client client = sums.client(h);
            clientsApart.note(client.apart(), byMoney, sampled);
            clientsInAll.note(client.inAll(), byMoney, sampled);
            moneyAfter(client.first()).note(client.money(), byVisits, sampled);
            if (client.hostile() >= 0.5) {
                noteAttacker(client, clientLogOdds);
            }
        }
        // where no visit shows the thief, the robbed would count as owners, and what was done to them as no rare thing
        if (!sums.complained()) {
            noteOwnersMoney(sums, byVisits, sampled);
        }
    }

    private void noteOwnersMoney(AccountSums sums, double byVisits, boolean sampled) {
        // without visits there is no independent evidence to weight the account by
        RarityOfSums alone = sums.clients() == 0 ? moneyWithoutVisits : moneyBesideVisits;
        alone.note(sums.alone(), byVisits, sampled);
        if (sampled && !Double.isNaN(sums.byMistake())) {
            moneyNamed.note(sums.byMistake(), byVisits, true);
        }
        if (sums.clients() > 0) {
            moneyAtTill.note(sums.atTill(), byVisits, sampled);
        }
    }

    /// Whether an account is one of the few by which is known how rare its sums are.
    public boolean isSeldom(AccountSums sums) {
        for (int h = 0; h < sums.clients(); h++) {
            AccountSums.Client client = sums.client(h);
            if (clientsApart.isSeldom(client.apart())
                    || clientsInAll.isSeldom(client.inAll())
                    || moneyAfter(client.first()).isSeldom(client.money())) {
                return true;
            }
        }
        return moneyAtTill.isSeldom(sums.atTill())
                || (sums.clients() == 0 ? moneyWithoutVisits : moneyBesideVisits).isSeldom(sums.alone());
    }

    private void noteAttacker(AccountSums.Client client, double clientLogOdds) {
        double byMoney = client.hostile()
                * LogOdds.sigmoid(clientLogOdds + moneyAfter(client.first()).capped(client.money()));
        double byVisit = client.hostile() * LogOdds.sigmoid(clientLogOdds + client.inAll() + client.failures());
        clientsApart.noteAttacker(client.apart(), byMoney);
        clientsInAll.noteAttacker(client.inAll(), byMoney);
        moneyAfter(client.first()).noteAttacker(client.money(), byVisit);
    }

    /// Fixes what sums weigh, once all accounts are counted.
    ///
    /// @param accounts number of accounts for each one measured
    /// @param imaginary number of imaginary attackers beside those counted
    public void settle(double accounts, double imaginary) {
        List.of(clientsApart, clientsInAll, moneyAfterFirst, moneyBesideVisits, moneyWithoutVisits, moneyAtTill)
                .forEach(rarity -> rarity.settle(accounts, imaginary));
        // few owners' newcomers speak clearly enough to be counted, and nearly all who have a new phone buy as before
        moneyAfterLater.settle(accounts, imaginary, moneyAfterFirst);
        // only the owners measured are asked what they might name by mistake
        moneyNamed.settle(1, imaginary);
        settled = true;
    }

    /// Of clients, by what they do.
    public RarityOfSums clientsApart() {
        return clientsApart;
    }

    /// Of clients, by what they do and what other accounts' fate says of their sources.
    public RarityOfSums clientsInAll() {
        return clientsInAll;
    }

    /// Of the transactions after a client's visits. Owners who spend much do so in any case; that they do so just after
    /// a client came for the first time is rarer.
    ///
    /// @param first whether it is the account's first client
    public RarityOfSums moneyAfter(boolean first) {
        return first || settled && !moneyAfterLater.isSettled() ? moneyAfterFirst : moneyAfterLater;
    }

    /// Of an account's payments at one store, for an attacker at its till.
    public RarityOfSums moneyAtTill() {
        return settled && !moneyAtTill.isSettled() ? moneyAlone() : moneyAtTill;
    }

    /// Of what an owner might complain of by mistake.
    public RarityOfSums moneyNamed() {
        return settled && !moneyNamed.isSettled() ? moneyAlone() : moneyNamed;
    }

    /// Of an account's transactions alone, for an attacker whom no visit shows; of accounts without any visit, of which
    /// nobody knows which were taken over, where the case has no others.
    public RarityOfSums moneyAlone() {
        return moneyBesideVisits.total() > 0 ? moneyBesideVisits : moneyWithoutVisits;
    }
}
