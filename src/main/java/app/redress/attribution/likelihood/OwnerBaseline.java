package app.redress.attribution.likelihood;

import app.redress.attribution.signals.SignalRegistry;

/// How often owners give each answer, counted over a sample of accounts drawn regardless of suspicion.
public final class OwnerBaseline {
    /// Imaginary thieves who copy, beside those counted.
    private static final double IMAGINARY = 10;

    private static final LevelCounts.Places SPENDS = new LevelCounts.Places(SignalRegistry.SPENDS);
    private static final LevelCounts.Places CHARGES = new LevelCounts.Places(SignalRegistry.CHARGES);
    private static final LevelCounts.Places VISITS = new LevelCounts.Places(SignalRegistry.VISITS);

    private final LevelCounts spends = new LevelCounts(SPENDS);
    private final LevelCounts charges = new LevelCounts(CHARGES);
    private final LevelCounts visits = new LevelCounts(VISITS);
    private long accounts;
    private long clients;
    private double thieves;
    private double copies;

    public LevelCounts spends() {
        return spends;
    }

    public LevelCounts charges() {
        return charges;
    }

    public LevelCounts visits() {
        return visits;
    }

    /// Counts an account with this many clients.
    public void noteClients(int count) {
        accounts += count > 0 ? 1 : 0;
        clients += count;
    }

    /// Counts a thief who came with a device from where a copied id is told from the device itself.
    ///
    /// @param attacker probability that it was one
    public void noteThief(boolean copy, double attacker) {
        thieves += attacker;
        copies += copy ? attacker : 0;
    }

    /// Share of thieves who send the owner's own device id. Before any are known, each might.
    public double copiers() {
        return (copies + IMAGINARY) / (thieves + IMAGINARY);
    }

    /// Number of accounts with any visit that were measured.
    public long accounts() {
        return accounts;
    }

    /// Average number of clients per account that has any, with a prior of two accounts of two clients each.
    public double clientsPerAccount() {
        return (clients + 4.0) / (accounts + 2.0);
    }

    /// What one account adds, in little memory: tens of thousands are kept until the round is over.
    public static final class Part {
        private final LevelCounts.Few spends;
        private final LevelCounts.Few charges;
        private final LevelCounts.Few visits;
        private final long accounts;
        private final long clients;
        private final double thieves;
        private final double copies;

        private Part(OwnerBaseline counted) {
            this.spends = counted.spends.few();
            this.charges = counted.charges.few();
            this.visits = counted.visits.few();
            this.accounts = counted.accounts;
            this.clients = counted.clients;
            this.thieves = counted.thieves;
            this.copies = counted.copies;
        }
    }

    /// What was counted.
    public Part part() {
        return new Part(this);
    }

    public void add(Part other) {
        spends.add(other.spends);
        charges.add(other.charges);
        visits.add(other.visits);
        accounts += other.accounts;
        clients += other.clients;
        thieves += other.thieves;
        copies += other.copies;
    }
}
