package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Groups an account's accesses into visits.
public final class SessionBuilder {
    private static final String ELSEWHERE = " elsewhere";

    private final Map<String, Session> open = new HashMap<>();
    private final List<Session> all = new ArrayList<>();
    private final List<Access> failures;
    private final Predicate<Access> failsOnOthers;
    private final CopiedIds copied;
    private final Set<String> seen = new HashSet<>();
    private int failed;
    private int recent;
    private @Nullable Access last;
    private String lastKey = "";

    private SessionBuilder(List<Access> failures, Predicate<Access> failsOnOthers, CopiedIds copied) {
        this.copied = copied;
        this.failures = failures;
        this.failsOnOthers = failsOnOthers;
    }

    /// Visits in order of their first access. A failed login does not begin a visit but is attached to the one that
    /// follows it.
    ///
    /// @param accesses in time order
    public static List<Session> of(List<Access> accesses) {
        return of(accesses, access -> false);
    }

    /// The same, with a device id not taken for the device itself: whoever sends it from a network that it never came
    /// from, where logins to other accounts fail, may have copied it, and is a client apart; so is whoever sends it
    /// beside the device itself ([CopiedIds]).
    ///
    /// @param failsOnOthers whether next to nobody is let in where the access came from, but many are tried
    public static List<Session> of(List<Access> accesses, Predicate<Access> failsOnOthers) {
        List<Access> failures = new ArrayList<>();
        for (Access access : accesses) {
            if (access.failed()) {
                failures.add(access);
            }
        }
        SessionBuilder builder = new SessionBuilder(failures, failsOnOthers, new CopiedIds(accesses));
        accesses.forEach(builder::add);
        return builder.all;
    }

    static boolean isCopy(Session session) {
        return session.clientKey().endsWith(ELSEWHERE);
    }

    private void add(Access access) {
        failed += access.failed() ? 1 : 0;
        if (!access.succeeded()) {
            return;
        }
        String client = clientKey(access);
        Session session = open.get(client);
        if (session == null || Duration.between(session.last(), access.at()).compareTo(Session.PAUSE) > 0) {
            session = new Session(client, recentFailures(access), failed);
            open.put(client, session);
            all.add(session);
        }
        session.add(access);
    }

    /// Whoever comes from the same source as a moment before is the same client.
    private String clientKey(Access access) {
        if (last == null || !last.sameSource(access)) {
            lastKey = newKey(access);
            last = access;
        }
        return lastKey;
    }

    private String newKey(Access access) {
        String key = Session.clientKeyOf(access);
        String network = SourceKind.NETWORK.key(access);
        if (access.deviceId() == null || network == null) {
            return key;
        }
        if (copied.has(access)) {
            return key + " as " + access.userAgent();
        }
        boolean known = seen.contains(key);
        if (known && !seen.contains(key + network) && failsOnOthers.test(access)) {
            return key + ELSEWHERE;
        }
        seen.add(key);
        seen.add(key + network);
        return key;
    }

    private List<Access> recentFailures(Access before) {
        while (recent < failed
                && Duration.between(failures.get(recent).at(), before.at()).compareTo(Session.PAUSE) > 0) {
            recent++;
        }
        return failures.subList(recent, failed);
    }
}
