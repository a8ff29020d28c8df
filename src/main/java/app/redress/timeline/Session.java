package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Accesses from one source close in time: one visit by one hand.
final class Session {
    /// A pause after which the same source counts as a new visit.
    static final Duration PAUSE = Duration.ofMinutes(60);

    private final List<Access> accesses = new ArrayList<>();
    private final List<Access> failuresBefore = new ArrayList<>();
    private final String hand;
    private @Nullable Hand owner;

    Session(String hand) {
        this.hand = hand;
    }

    /// What tells one hand from another: the device where the log names one, else user agent and network.
    static String handOf(Access access) {
        if (access.deviceId() != null) {
            return "device " + access.deviceId();
        }
        String network = app.redress.screening.SourceKind.NETWORK.key(access);
        return "agent " + access.userAgent() + " network " + network;
    }

    void add(Access access) {
        accesses.add(access);
    }

    void addFailureBefore(Access access) {
        failuresBefore.add(access);
    }

    List<Access> accesses() {
        return accesses;
    }

    List<Access> failuresBefore() {
        return failuresBefore;
    }

    String hand() {
        return hand;
    }

    Access first() {
        return accesses.get(0);
    }

    Instant start() {
        return first().at();
    }

    Instant last() {
        return accesses.get(accesses.size() - 1).at();
    }

    /// The latest access not after the instant; null when the session begins later.
    @Nullable
    Instant lastBefore(Instant at) {
        Instant latest = null;
        for (Access access : accesses) {
            if (!access.at().isAfter(at)) {
                latest = access.at();
            }
        }
        return latest;
    }

    boolean has(Access.Kind kind) {
        return accesses.stream().anyMatch(a -> a.kind() == kind && a.succeeded());
    }

    void belongsTo(Hand hand) {
        owner = hand;
    }

    private Hand theHand() {
        return Objects.requireNonNull(owner);
    }

    /// Probability that the visitor was hostile.
    double probability() {
        return theHand().probability();
    }

    /// See [Hand#apartFromSource].
    double apartFromSource() {
        return theHand().apartFromSource();
    }

    List<Reason> reasons() {
        return theHand().reasons();
    }
}
