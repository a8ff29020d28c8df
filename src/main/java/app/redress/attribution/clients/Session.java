package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One visit by one client: accesses from the same source, close in time.
public final class Session {
    /// Accesses further apart than this belong to separate visits.
    static final Duration PAUSE = Duration.ofMinutes(60);

    private final List<Access> accesses = new ArrayList<>();
    private final List<Access> failuresBefore = new ArrayList<>();
    private final String client;

    Session(String client) {
        this.client = client;
    }

    /// Identifies the client of an access: the device where the log names one, else user agent and network.
    public static String clientKeyOf(Access access) {
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

    /// Identifies the client, see [#clientKeyOf].
    public String clientKey() {
        return client;
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

    /// Time of the latest access at or before the instant; null when the session begins later.
    public @Nullable Instant lastBefore(Instant at) {
        Instant latest = null;
        for (Access access : accesses) {
            if (!access.at().isAfter(at)) {
                latest = access.at();
            }
        }
        return latest;
    }

    /// Whether an access of this kind succeeded during the visit.
    public boolean has(Access.Kind kind) {
        return accesses.stream().anyMatch(a -> a.kind() == kind && a.succeeded());
    }
}
