package app.redress.analysis;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.damages.AccountFinding;
import app.redress.damages.Assessment;
import app.redress.damages.Assessor;
import app.redress.damages.Estimates;
import app.redress.domain.Policy;
import app.redress.domain.Tier;
import app.redress.screening.Screening;
import java.util.Optional;

/// Makes of one judged account what the findings keep of it.
final class FindingMaker {
    private final Assessor assessor;
    private final Estimates estimates;
    private final boolean allEvents;

    /// @param allEvents whether the events of cleared accounts are kept too
    FindingMaker(Policy policy, Estimates estimates, boolean allEvents) {
        this.assessor = new Assessor(policy);
        this.estimates = estimates;
        this.allEvents = allEvents;
    }

    /// A finding, and what it adds to the estimates.
    record Made(AccountFinding finding, Estimates.Part part) {}

    /// Empty for an account that is no finding: one that is only in the baseline sample, unless something was found.
    Optional<Made> of(AccountTimeline timeline) {
        if (!isFinding(timeline)) {
            return Optional.empty();
        }
        Assessment assessment = assessor.assess(timeline);
        boolean whole = allEvents || timeline.tier() != Tier.CLEARED;
        return Optional.of(new Made(
                new AccountFinding(whole ? timeline : timeline.withoutEvents(), assessment.damages()),
                estimates.part(timeline, assessment)));
    }

    private static boolean isFinding(AccountTimeline timeline) {
        boolean onlyMeasured = timeline.signals().stream()
                .filter(r -> r.code().startsWith("screened."))
                .allMatch(r -> r.code().equals("screened." + Screening.MEASURED));
        return timeline.tier() != Tier.CLEARED || !onlyMeasured;
    }
}
