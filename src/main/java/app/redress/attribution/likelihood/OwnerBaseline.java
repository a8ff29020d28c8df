package app.redress.attribution.likelihood;

import app.redress.attribution.signals.SignalRegistry;
import java.util.List;

/// How often owners give each answer, counted over a sample of accounts drawn regardless of suspicion.
public final class OwnerBaseline {
    private final LevelCounts spends = new LevelCounts(SignalRegistry.SPENDS);
    private final LevelCounts charges = new LevelCounts(SignalRegistry.CHARGES);
    private final LevelCounts visits = new LevelCounts(SignalRegistry.VISITS);
    private final LevelCounts moneyAlone = new LevelCounts(List.of());
    private final LevelCounts moneyAfterVisits = new LevelCounts(List.of());
    private final LevelCounts moneyWithoutVisits = new LevelCounts(List.of());
    private long accounts;
    private long clients;

    public LevelCounts spends() {
        return spends;
    }

    public LevelCounts charges() {
        return charges;
    }

    public LevelCounts visits() {
        return visits;
    }

    /// How strongly an account's transactions alone suggest a takeover that no visit shows.
    public LevelCounts moneyAlone() {
        return moneyAlone;
    }

    /// The same for accounts without any visit in the log, of which nobody knows which were taken over; used where the
    /// case has no others.
    public LevelCounts moneyWithoutVisits() {
        return moneyWithoutVisits;
    }

    /// How strongly the transactions after a client's visits suggest that it is an attacker's.
    public LevelCounts moneyAfterVisits() {
        return moneyAfterVisits;
    }

    /// Counts an account with this many clients.
    public void noteClients(int count) {
        accounts += count > 0 ? 1 : 0;
        clients += count;
    }

    /// Average number of clients per account that has any, with a prior of two accounts of two clients each.
    public double clientsPerAccount() {
        return (clients + 4.0) / (accounts + 2.0);
    }

    public void add(OwnerBaseline other) {
        spends.add(other.spends);
        charges.add(other.charges);
        visits.add(other.visits);
        moneyAlone.add(other.moneyAlone);
        moneyAfterVisits.add(other.moneyAfterVisits);
        moneyWithoutVisits.add(other.moneyWithoutVisits);
        accounts += other.accounts;
        clients += other.clients;
    }
}
