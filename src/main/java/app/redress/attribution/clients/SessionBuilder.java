package app.redress.attribution.clients;

import app.redress.domain.Access;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Groups an account's accesses into visits.
public final class SessionBuilder {
    private final Map<String, Session> open = new HashMap<>();
    private final List<Session> all = new ArrayList<>();
    private final List<Access> failures;
    private int failed;
    private int recent;

    private SessionBuilder(List<Access> failures) {
        this.failures = failures;
    }

    /// Visits in order of their first access. A failed login does not begin a visit but is attached to the one that
    /// follows it.
    ///
    /// @param accesses in time order
    public static List<Session> of(List<Access> accesses) {
        List<Access> failures = accesses.stream().filter(Access::failed).collect(Collectors.toList());
        SessionBuilder builder = new SessionBuilder(failures);
        accesses.forEach(builder::add);
        return builder.all;
    }

    private void add(Access access) {
        failed += access.failed() ? 1 : 0;
        if (!access.succeeded()) {
            return;
        }
        String client = Session.clientKeyOf(access);
        Session session = open.get(client);
        if (session == null || Duration.between(session.last(), access.at()).compareTo(Session.PAUSE) > 0) {
            session = new Session(client, recentFailures(access), failed);
            open.put(client, session);
            all.add(session);
        }
        session.add(access);
    }

    private List<Access> recentFailures(Access before) {
        while (recent < failed
                && Duration.between(failures.get(recent).at(), before.at()).compareTo(Session.PAUSE) > 0) {
            recent++;
        }
        return failures.subList(recent, failed);
    }
}
