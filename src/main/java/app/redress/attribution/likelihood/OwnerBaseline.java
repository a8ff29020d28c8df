package app.redress.attribution.likelihood;

import app.redress.attribution.signals.SignalRegistry;
import java.util.List;

/// How often owners give each answer, counted over accounts taken as they come.
public final class OwnerBaseline {
    private final LevelCounts spends = new LevelCounts(SignalRegistry.SPENDS);
    private final LevelCounts charges = new LevelCounts(SignalRegistry.CHARGES);
    private final LevelCounts visits = new LevelCounts(SignalRegistry.VISITS);
    private final LevelCounts alone = new LevelCounts(List.of());
    private final LevelCounts after = new LevelCounts(List.of());
    private final LevelCounts blind = new LevelCounts(List.of());
    private long accounts;
    private long hands;

    public LevelCounts spends() {
        return spends;
    }

    public LevelCounts charges() {
        return charges;
    }

    public LevelCounts visits() {
        return visits;
    }

    /// How strongly an account's money by itself speaks for a takeover that no visit shows.
    public LevelCounts alone() {
        return alone;
    }

    /// The same of accounts without any visit in the log, of whom nobody knows which were taken over: used where
    /// the case has no others.
    public LevelCounts blind() {
        return blind;
    }

    /// How strongly the money after a hand's visits speaks for its being a thief's.
    public LevelCounts after() {
        return after;
    }

    /// Notes an account with so many hands.
    public void noteHands(int count) {
        accounts += count > 0 ? 1 : 0;
        hands += count;
    }

    /// Hands of an average account that has any; two imaginary ones of two hands each are among them.
    public double handsPerAccount() {
        return (hands + 4.0) / (accounts + 2.0);
    }

    public void add(OwnerBaseline other) {
        spends.add(other.spends);
        charges.add(other.charges);
        visits.add(other.visits);
        alone.add(other.alone);
        after.add(other.after);
        blind.add(other.blind);
        accounts += other.accounts;
        hands += other.hands;
    }
}
