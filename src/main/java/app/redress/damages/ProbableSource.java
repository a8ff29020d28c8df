package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The source of an account's most hostile visit. Accounts visited from the same source are correlated: they are
/// probably all victims or none.
final class ProbableSource {
    private ProbableSource() {}

    /// Device and address of the most probably hostile access (the first of equals), as far as the log has them.
    ///
    /// @param least minimum probability; below it the source may be one that thousands of customers share
    static List<String> of(AccountTimeline timeline, double least) {
        Access visit = likeliest(timeline, least);
        List<String> sources = new ArrayList<>();
        if (visit != null && visit.deviceId() != null) {
            sources.add("device " + visit.deviceId());
        }
        if (visit != null && visit.ip() != null) {
            sources.add("address " + visit.ip());
        }
        return sources;
    }

    private static @Nullable Access likeliest(AccountTimeline timeline, double least) {
        Access found = null;
        double best = 0;
        for (JudgedEvent e : timeline.events()) {
            if (e.event() instanceof Access a && a.succeeded() && e.probability() >= least && e.probability() > best) {
                found = a;
                best = e.probability();
            }
        }
        return found;
    }
}
