package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.domain.Access;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// When the clients of an account were in it, in time order.
final class Accesses {
    private static final double UNSURE = 3;

    private final long[] seconds;
    private final int[] clientOf;
    private final BitSet resets = new BitSet();

    Accesses(List<Client> clients) {
        int all = 0;
        for (Client client : clients) {
            for (var session : client.sessions()) {
                all += session.accesses().size();
            }
        }
        long[][] keyed = new long[all][];
        int n = 0;
        for (int h = 0; h < clients.size(); h++) {
            for (var session : clients.get(h).sessions()) {
                for (var access : session.accesses()) {
                    boolean reset = access.kind() == Access.Kind.PASSWORD_RESET && access.succeeded();
                    keyed[n++] = new long[] {access.at().getEpochSecond(), h, reset ? 1 : 0};
                }
            }
        }
        Arrays.sort(keyed, (one, other) -> Long.compare(one[0], other[0]));
        this.seconds = new long[n];
        this.clientOf = new int[n];
        for (int i = 0; i < n; i++) {
            seconds[i] = keyed[i][0];
            clientOf[i] = (int) keyed[i][1];
            resets.set(i, keyed[i][2] == 1);
        }
    }

    /// The client that came last up to a moment; -1 where nobody came so shortly before.
    ///
    /// @param within seconds
    int lastBefore(long at, long within) {
        int found = Arrays.binarySearch(seconds, at);
        while (found >= 0 && found + 1 < seconds.length && seconds[found + 1] == at) {
            found++;
        }
        int last = found < 0 ? -found - 2 : found;
        return last >= 0 && at - seconds[last] <= within ? clientOf[last] : -1;
    }

    /// The accesses by some clients, or by all others.
    Moments of(BitSet clients, boolean these) {
        return chosen(i -> clients.get(clientOf[i]) == these);
    }

    /// When clients other than these set a new password.
    private Moments resetsBesides(BitSet clients) {
        return resets.isEmpty() ? Moments.NONE : chosen(i -> resets.get(i) && !clients.get(clientOf[i]));
    }

    private Moments chosen(IntPredicate which) {
        long[] found = new long[seconds.length];
        int size = 0;
        for (int i = 0; i < seconds.length; i++) {
            if (which.test(i)) {
                found[size++] = seconds[i];
            }
        }
        return new Moments(Arrays.copyOf(found, size));
    }

    /// Who was there when, if these clients were an attacker's.
    ///
    /// @param complaints when the customer complained
    /// @param accompanied as [#accompanied] says
    Presence presence(BitSet hostile, Moments complaints, double accompanied) {
        return new Presence(of(hostile, true), of(hostile, false), resetsBesides(hostile), complaints, accompanied);
    }

    /// Share of some moments (epoch seconds) shortly before which somebody came, whoever it was; the fewer they are,
    /// the less is sure.
    double accompanied(long[] moments) {
        int found = 0;
        for (long at : moments) {
            found += lastBefore(at, Presence.MOMENT) >= 0 ? 1 : 0;
        }
        return found / (moments.length + UNSURE);
    }
}
