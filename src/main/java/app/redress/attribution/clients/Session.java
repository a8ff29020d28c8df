package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accesses from one source close in time: one visit by one hand.
public final class Session {
    /// A pause after which the same source counts as a new visit.
    static final Duration PAUSE = Duration.ofMinutes(60);

    private final List<Access> accesses = new ArrayList<>();
    private final List<Access> failuresBefore = new ArrayList<>();
    private final String hand;

    Session(String hand) {
        this.hand = hand;
    }

    /// What tells one hand from another: the device where the log names one, else user agent and network.
    public static String handOf(Access access) {
        if (access.deviceId() != null) {
            return "device " + access.deviceId();
        }
        return "agent " + access.userAgent() + " network " + SourceKind.NETWORK.key(access);
    }

    void add(Access access) {
        accesses.add(access);
    }

    void addFailureBefore(Access access) {
        failuresBefore.add(access);
    }

    public List<Access> accesses() {
        return accesses;
    }

    public List<Access> failuresBefore() {
        return failuresBefore;
    }

    /// Which hand it was, see [#handOf].
    public String hand() {
        return hand;
    }

    public Access first() {
        return accesses.get(0);
    }

    public Instant start() {
        return first().at();
    }

    public Instant last() {
        return accesses.get(accesses.size() - 1).at();
    }

    /// The latest access not after the instant; null when the session begins later.
    public @Nullable Instant lastBefore(Instant at) {
        Instant latest = null;
        for (Access access : accesses) {
            if (!access.at().isAfter(at)) {
                latest = access.at();
            }
        }
        return latest;
    }

    /// Whether something of this kind was done.
    public boolean has(Access.Kind kind) {
        return accesses.stream().anyMatch(a -> a.kind() == kind && a.succeeded());
    }
}
