package app.redress.attribution.clients;

import app.redress.domain.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One visitor of an account: all visits from one device, or from one user agent and network where the log names
/// no device.
///
/// A hand is judged as a whole, because a device does not change its owner between two visits.
public final class Client {
    private final List<Session> sessions = new ArrayList<>();

    private Client() {}

    /// Gathers visits into hands, in order of their first visit.
    public static List<Client> of(List<Session> sessions) {
        Map<String, Client> hands = new LinkedHashMap<>();
        for (Session session : sessions) {
            hands.computeIfAbsent(session.hand(), key -> new Client()).sessions.add(session);
        }
        return new ArrayList<>(hands.values());
    }

    /// Its visits in time order.
    public List<Session> sessions() {
        return sessions;
    }

    public Access first() {
        return sessions.get(0).first();
    }

    public Instant start() {
        return first().at();
    }
}
