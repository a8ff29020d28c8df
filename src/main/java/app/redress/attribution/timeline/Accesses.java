package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// When the clients of an account were in it, in time order.
final class Accesses {
    private final long[] seconds;
    private final int[] clientOf;

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
                    keyed[n++] = new long[] {access.at().getEpochSecond(), h};
                }
            }
        }
        Arrays.sort(keyed, (one, other) -> Long.compare(one[0], other[0]));
        this.seconds = new long[n];
        this.clientOf = new int[n];
        for (int i = 0; i < n; i++) {
            seconds[i] = keyed[i][0];
            clientOf[i] = (int) keyed[i][1];
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

    /// Epoch seconds of the accesses by some clients, or by all others.
    long[] of(BitSet clients, boolean these) {
        long[] found = new long[seconds.length];
        int size = 0;
        for (int i = 0; i < seconds.length; i++) {
            if (clients.get(clientOf[i]) == these) {
                found[size++] = seconds[i];
            }
        }
        return Arrays.copyOf(found, size);
    }
}
