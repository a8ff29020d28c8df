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
/// they all went to would be a store the owner uses. What the owner does is read from the rest.
final class NewcomersMoney {
    /// As long after a visit as it may have to do with a transaction at all.
    private static final Duration REACH = Duration.ofDays(7);

    /// What nearly always has to do with a visit, where too few examples would be left.
    private static final Duration NEAR = Duration.ofHours(36);

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
        long[] suspected = suspected(suspects);
        double[] doubted = doubted(stolen, suspected, REACH);
        return showsHabit(doubted) ? doubted : doubted(stolen, suspected, NEAR);
    }

    private long[] suspected(IntPredicate suspects) {
        BitSet chosen = new BitSet();
        int all = 0;
        for (int h = 1; h < visits.size(); h++) {
            if (suspects.test(h)) {
                chosen.set(h);
                all += visits.get(h).length;
            }
        }
        long[] suspected = new long[all];
        int size = 0;
        for (int h = chosen.nextSetBit(0); h >= 0; h = chosen.nextSetBit(h + 1)) {
            System.arraycopy(visits.get(h), 0, suspected, size, visits.get(h).length);
            size += visits.get(h).length;
        }
        Arrays.sort(suspected);
        return suspected;
    }

    private double[] doubted(double[] stolen, long[] suspected, Duration reach) {
        double[] doubted = stolen.clone();
        int last = -1;
        for (int n = 0; n < doubted.length; n++) {
            while (last + 1 < suspected.length && suspected[last + 1] <= moves[n]) {
                last++;
            }
            if (last >= 0 && moves[n] - suspected[last] <= reach.toSeconds()) {
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
