package app.redress.attribution.clients;

import app.redress.domain.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One client of an account: all its visits from one device, or from one user agent and network where the log has no
/// device id.
///
/// A client is judged as a whole, because a device does not change hands between two visits.
public final class Client {
    private final List<Session> sessions = new ArrayList<>();

    private Client() {}

    /// Groups visits by client, in order of each client's first visit.
    public static List<Client> of(List<Session> sessions) {
        Map<String, Client> clients = new LinkedHashMap<>();
        for (Session session : sessions) {
            clients.computeIfAbsent(session.clientKey(), key -> new Client())
                    .sessions
                    .add(session);
        }
        return new ArrayList<>(clients.values());
    }

    /// Its visits in time order.
    public List<Session> sessions() {
        return sessions;
    }

    /// Whether it sent the id of a device that the account knew from elsewhere ([SessionBuilder]).
    public boolean isCopy() {
        return SessionBuilder.isCopy(sessions.get(0));
    }

    public Access first() {
        return sessions.get(0).first();
    }

    public Instant start() {
        return first().at();
    }

    /// Whether the account's n-th failed login stands right before one of its visits.
    public boolean followsFailure(int n) {
        int from = 0;
        int to = sessions.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sessions.get(middle).isAfterFailure(n)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from < sessions.size() && sessions.get(from).followsFailure(n);
    }
}
