package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an account's visits say whoever made them: computed once, used in every round of judging.
final class AccountVisits {
    private static final long SOON = 3 * 3600;

    private final List<Session> sessions;
    private final List<Client> clients;
    private final IdentityHashMap<Session, Integer> clientOf = new IdentityHashMap<>();
    private final boolean[] atRegistration;
    private final boolean registrationRecorded;
    private final Instant[] moves;

    AccountVisits(List<Session> sessions, List<Client> clients, List<Transaction> money, @Nullable AccountFacts facts) {
        this.sessions = sessions;
        this.clients = clients;
        for (int h = 0; h < clients.size(); h++) {
            int client = h;
            clients.get(h).sessions().forEach(s -> clientOf.put(s, client));
        }
        this.atRegistration = new boolean[sessions.size()];
        boolean recorded = false;
        for (int v = 0; v < atRegistration.length; v++) {
            atRegistration[v] = atRegistration(sessions.get(v), facts);
            recorded |= atRegistration[v];
        }
        this.registrationRecorded = recorded;
        this.moves = moves(money);
    }

    private static Instant[] moves(List<Transaction> money) {
        List<Instant> moves = new ArrayList<>(money.size());
        for (Transaction t : money) {
            if (t.movesMoney()) {
                moves.add(t.at());
            }
        }
        return moves.toArray(Instant[]::new);
    }

    private static boolean atRegistration(Session session, @Nullable AccountFacts facts) {
        Instant registered = facts == null ? null : facts.registeredAt();
        return registered != null
                && Math.abs(registered.getEpochSecond() - session.start().getEpochSecond()) <= 3600;
    }

    List<Session> sessions() {
        return sessions;
    }

    int clientOf(int visit) {
        return clientOf(sessions.get(visit));
    }

    int clientOf(Session session) {
        return clientOf.getOrDefault(session, -1);
    }

    boolean atRegistration(int visit) {
        return atRegistration[visit];
    }

    /// Whether the client was there when the account was opened; null where the log does not reach back so far.
    @Nullable
    Boolean atRegistration(Client client, @Nullable AccountFacts facts) {
        if (!registrationRecorded) {
            return null;
        }
        for (Session session : client.sessions()) {
            if (atRegistration(session, facts)) {
                return true;
            }
        }
        return false;
    }

    /// Number of visits that began at an instant or before.
    int upTo(Instant at) {
        int from = 0;
        int to = sessions.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sessions.get(middle).start().isAfter(at)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /// Number of clients whose first visit began before an instant.
    int clientsBefore(Instant at) {
        int from = 0;
        int to = clients.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (clients.get(middle).start().isBefore(at)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// Whether the exports show no charge or payment before an instant.
    boolean nothingMovedBefore(Instant at) {
        return moves.length == 0 || !moves[0].isBefore(at);
    }

    /// Whether money moved within three hours of one of the client's visits.
    boolean moneyFollowed(Client client) {
        for (Session session : client.sessions()) {
            for (Access access : session.accesses()) {
                if (moneyFollowed(access)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moneyFollowed(Access access) {
        int next = Arrays.binarySearch(moves, access.at());
        int first = next < 0 ? -next - 1 : next;
        return first < moves.length
                && Duration.between(access.at(), moves[first]).toSeconds() <= SOON;
    }

    /// Sorted, so that the same country is reported every time.
    static Set<String> countries(Client client) {
        Set<String> countries = new TreeSet<>();
        for (Session s : client.sessions()) {
            for (Access access : s.accesses()) {
                if (access.country() != null) {
                    countries.add(access.country());
                }
            }
        }
        return countries;
    }

    static int days(Client client, Policy policy) {
        Set<Long> days = new TreeSet<>();
        client.sessions().forEach(s -> days.add(policy.dayOf(s.start()).toEpochDay()));
        return days.size();
    }
}
