package app.redress.timeline;

import app.redress.signal.Signals;
import app.redress.signal.Tally;
import java.util.List;

/// How often owners give each answer, counted over accounts taken as they come.
final class Measured {
    private final Tally spends = new Tally(Signals.SPENDS);
    private final Tally charges = new Tally(Signals.CHARGES);
    private final Tally visits = new Tally(Signals.VISITS);
    private final Tally alone = new Tally(List.of());
    private final Tally after = new Tally(List.of());
    private final Tally blind = new Tally(List.of());
    private long accounts;
    private long hands;

    Tally spends() {
        return spends;
    }

    Tally charges() {
        return charges;
    }

    Tally visits() {
        return visits;
    }

    /// How strongly an account's money by itself speaks for a takeover that no visit shows.
    Tally alone() {
        return alone;
    }

    /// The same of accounts without any visit in the log, of whom nobody knows which were taken over: used where
    /// the case has no others.
    Tally blind() {
        return blind;
    }

    /// How strongly the money after a hand's visits speaks for its being a thief's.
    Tally after() {
        return after;
    }

    /// Notes an account with so many hands.
    void noteHands(int count) {
        accounts += count > 0 ? 1 : 0;
        hands += count;
    }

    /// Hands of an average account that has any; two imaginary ones of two hands each are among them.
    double handsPerAccount() {
        return (hands + 4.0) / (accounts + 2.0);
    }

    void add(Measured other) {
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
