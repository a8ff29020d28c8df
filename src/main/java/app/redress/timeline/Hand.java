package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One visitor of an account: all visits from one device, or from one user agent and network where the log names
/// no device.
///
/// A hand is judged as a whole, because a device does not change its owner between two visits.
final class Hand {
    private final List<Session> sessions = new ArrayList<>();
    private double probability = 0.1;
    private double apartFromSource = 0.1;
    private List<Reason> reasons = List.of();

    /// Gathers visits into hands, in order of their first visit.
    static List<Hand> of(List<Session> sessions) {
        Map<String, Hand> hands = new LinkedHashMap<>();
        for (Session session : sessions) {
            Hand hand = hands.computeIfAbsent(session.hand(), key -> new Hand());
            hand.sessions.add(session);
            session.belongsTo(hand);
        }
        return new ArrayList<>(hands.values());
    }

    List<Session> sessions() {
        return sessions;
    }

    Access first() {
        return sessions.get(0).first();
    }

    Instant start() {
        return first().at();
    }

    Instant last() {
        return sessions.get(sessions.size() - 1).last();
    }

    /// Probability that it was hostile.
    double probability() {
        return probability;
    }

    /// Probability by everything but the record of its sources: what this hand can teach about them.
    double apartFromSource() {
        return apartFromSource;
    }

    List<Reason> reasons() {
        return reasons;
    }

    void judged(double logOddsApartFromSource, double logOdds, List<Reason> why) {
        apartFromSource = Weighing.sigmoid(logOddsApartFromSource);
        probability = Weighing.sigmoid(logOdds);
        reasons = why;
    }
}
