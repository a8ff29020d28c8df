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
    private SessionBuilder() {}

    /// Visits in order of their first access. A failed login does not begin a visit but is attached to the one that
    /// follows it.
    public static List<Session> of(List<Access> accesses) {
        Map<String, Session> open = new HashMap<>();
        List<Session> all = new ArrayList<>();
        List<Access> failures = new ArrayList<>();
        for (Access access : accesses) {
            if (access.failed()) {
                failures.add(access);
            }
            if (!access.succeeded()) {
                continue;
            }
            String client = Session.clientKeyOf(access);
            Session session = open.get(client);
            if (session == null || Duration.between(session.last(), access.at()).compareTo(Session.PAUSE) > 0) {
                session = new Session(client);
                open.put(client, session);
                all.add(session);
                recent(failures, access).forEach(session::addFailureBefore);
            }
            session.add(access);
        }
        return all;
    }

    private static List<Access> recent(List<Access> failures, Access before) {
        return failures.stream()
                .filter(f -> Duration.between(f.at(), before.at()).compareTo(Session.PAUSE) <= 0)
                .collect(Collectors.toList());
    }
}
