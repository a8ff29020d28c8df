package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.Session;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// Which of an account's transactions are no examples of what its owner does, because they followed a visit by
/// somebody who may be a stranger.
///
/// An attacker who returns for weeks would otherwise be compared with the attacker's own transactions, and the store
/// they all went to would be a store the owner uses. What the owner does is read from the rest, and from what was moved
/// minutes after somebody else came in, while the suspect had not been seen again: else a theft would take away all the
/// examples of the week after it, and the owner who goes on as ever would look like the thief.
final class NewcomersMoney {
    /// As long after a visit as it may have to do with a transaction at all.
    private static final Duration REACH = Duration.ofDays(7);

    /// What nearly always has to do with a visit, where too few examples would be left.
    private static final Duration NEAR = Duration.ofHours(36);

    /// What follows a visit so soon was done by whoever came in.
    private static final Duration AT_ONCE = Duration.ofMinutes(20);

    /// Whoever comes on so many days, the first time in the first week of what is known of the account, was probably
    /// there before the log begins.
    private static final int LASTING_DAYS = 4;
    private static final Duration FIRST_WEEK = Duration.ofDays(7);

    /// So few payments show no habit.
    private static final int FEW = 3;

    private final List<Transaction> money;
    private final long[] moves;
    private final List<long[]> visits;

    /// @param clients in order of their first visit
    /// @param money in time order
    NewcomersMoney(List<Client> clients, List<Transaction> money) {
        this.money = money;
        this.moves = new long[money.size()];
        Arrays.setAll(moves, n -> money.get(n).at().getEpochSecond());
        this.visits = new ArrayList<>(clients.size());
        for (Client client : clients) {
            visits.add(seconds(client));
        }
    }

    /// Whether a client that kept coming is no stranger: in the first days of a log whoever comes seems to come for the
    /// first time, and a new phone takes the old one's place for weeks, where a locked-out owner would have called.
    boolean belongs(int h) {
        long[] own = visits.get(h);
        if (own.length < LASTING_DAYS) {
            return false;
        }
        long days = Arrays.stream(own).map(at -> at / 86_400).distinct().count();
        boolean early = own[0] <= firstKnown() + FIRST_WEEK.toSeconds();
        return days >= LASTING_DAYS && (early || replacedOthers(h));
    }

    private boolean replacedOthers(int h) {
        long[] own = visits.get(h);
        for (int other = 0; other < visits.size(); other++) {
            long[] theirs = visits.get(other);
            if (other != h && theirs[theirs.length - 1] > own[0] + NEAR.toSeconds()) {
                return false;
            }
        }
        return own[own.length - 1] - own[0] >= 2 * FIRST_WEEK.toSeconds();
    }

    private long firstKnown() {
        long first = visits.get(0)[0];
        return moves.length == 0 ? first : Math.min(first, moves[0]);
    }

    private static long[] seconds(Client client) {
        int all = 0;
        for (Session session : client.sessions()) {
            all += session.accesses().size();
        }
        long[] seconds = new long[all];
        int size = 0;
        for (Session session : client.sessions()) {
            for (Access access : session.accesses()) {
                seconds[size++] = access.at().getEpochSecond();
            }
        }
        return seconds;
    }

    /// The probabilities that each transaction was an attacker's, raised to one half where it followed a suspect.
    ///
    /// @param suspects by position of the client; the account's first client is none
    double[] doubted(double[] stolen, IntPredicate suspects) {
        BitSet suspected = chosen(suspects);
        if (suspected.isEmpty()) {
            return stolen.clone();
        }
        BitSet others = new BitSet();
        others.set(0, visits.size());
        others.andNot(suspected);
        Moments theirs = new Moments(visitsOf(suspected));
        Moments trusted = new Moments(visitsOf(others));
        return doubted(stolen, theirs, trusted);
    }

    /// The same, whoever else came in since.
    double[] doubtedThroughout(double[] stolen, IntPredicate suspects) {
        BitSet suspected = chosen(suspects);
        return suspected.isEmpty() ? stolen.clone() : doubted(stolen, new Moments(visitsOf(suspected)), Moments.NONE);
    }

    private BitSet chosen(IntPredicate suspects) {
        BitSet suspected = new BitSet();
        for (int h = 1; h < visits.size(); h++) {
            suspected.set(h, suspects.test(h));
        }
        return suspected;
    }

    private double[] doubted(double[] stolen, Moments suspected, Moments trusted) {
        double[] doubted = doubted(stolen, suspected, trusted, REACH);
        return showsHabit(doubted) ? doubted : doubted(stolen, suspected, trusted, NEAR);
    }

    private long[] visitsOf(BitSet chosen) {
        return chosen.stream()
                .mapToObj(visits::get)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    private double[] doubted(double[] stolen, Moments suspected, Moments trusted, Duration reach) {
        double[] doubted = stolen.clone();
        for (int n = 0; n < doubted.length; n++) {
            int last = suspected.lastUpTo(moves[n]);
            if (last >= 0
                    && moves[n] - suspected.get(last) <= reach.toSeconds()
                    && !trusted.between(Math.max(suspected.get(last), moves[n] - AT_ONCE.toSeconds()), moves[n])) {
                doubted[n] = Math.max(doubted[n], 0.5);
            }
        }
        return doubted;
    }

    private boolean showsHabit(double[] doubted) {
        int examples = 0;
        for (int n = 0; n < doubted.length && examples < FEW; n++) {
            examples += money.get(n).isSpend() && doubted[n] < 0.5 ? 1 : 0;
        }
        return examples >= FEW;
    }
}
