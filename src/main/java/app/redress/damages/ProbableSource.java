package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an account's likeliest thief came from: what is believed of accounts that were visited from one source is
/// right or wrong together.
final class ProbableSource {
    private ProbableSource() {}

    /// Device and address of the likeliest hostile visit, the first of several alike; as far as the log has them.
    ///
    /// @param least probability of a visit from which its source counts: what thousands of customers share is no
    /// thief's
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
