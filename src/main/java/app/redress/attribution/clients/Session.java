package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One visit by one client: accesses from the same source, close in time.
public final class Session {
    /// Accesses further apart than this belong to separate visits.
    static final Duration PAUSE = Duration.ofMinutes(60);

    private final List<Access> accesses = new ArrayList<>();
    private final List<Access> failuresBefore;
    private final int failuresSoFar;
    private final String client;

    /// @param failuresBefore failed logins in the hour before
    /// @param failuresSoFar number of all failed logins of the account before
    Session(String client, List<Access> failuresBefore, int failuresSoFar) {
        this.client = client;
        this.failuresBefore = failuresBefore;
        this.failuresSoFar = failuresSoFar;
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

    public List<Access> accesses() {
        return accesses;
    }

    public List<Access> failuresBefore() {
        return failuresBefore;
    }

    /// Whether the visit began after the account's n-th failed login.
    boolean isAfterFailure(int n) {
        return failuresSoFar > n;
    }

    /// Whether the account's n-th failed login is among those in the hour before.
    boolean followsFailure(int n) {
        return isAfterFailure(n) && failuresSoFar - failuresBefore.size() <= n;
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

    /// Whether an access of this kind succeeded during the visit.
    public boolean has(Access.Kind kind) {
        for (Access access : accesses) {
            if (access.kind() == kind && access.succeeded()) {
                return true;
            }
        }
        return false;
    }
}
