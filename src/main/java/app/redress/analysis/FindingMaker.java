package app.redress.analysis;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.TransferTrail;
import app.redress.damages.AccountFinding;
import app.redress.damages.Assessment;
import app.redress.damages.Assessor;
import app.redress.damages.Estimates;
import app.redress.domain.Policy;
import app.redress.domain.Tier;
import app.redress.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns one judged account into a finding.
final class FindingMaker {
    private final Assessor assessor;
    private final Estimates estimates;
    private final boolean allEvents;
    private final SharedReasons reasons = new SharedReasons();

    /// @param allEvents whether the events of cleared accounts are kept
    FindingMaker(Policy policy, Estimates estimates, boolean allEvents) {
        this.assessor = new Assessor(policy);
        this.estimates = estimates;
        this.allEvents = allEvents;
    }

    /// A finding and its contribution to the estimates.
    record Made(AccountFinding finding, Estimates.Part part) {}

    /// The kept results of a judged account.
    ///
    /// @param made empty for an account of the baseline sample without findings
    /// @param sender its timeline reduced to stolen transfers, if any
    record Outcome(Optional<Made> made, Optional<AccountTimeline> sender) {}

    /// @param asked whether a person asked for the account, so that it is listed with its events in any case
    Outcome of(AccountTimeline timeline, boolean asked) {
        List<JudgedEvent> sent = new ArrayList<>();
        for (JudgedEvent event : timeline.events()) {
            if (TransferTrail.isStolenTransfer(event)) {
                sent.add(event);
            }
        }
        return new Outcome(
                asked || isFinding(timeline) ? Optional.of(made(timeline, asked)) : Optional.empty(),
                sent.isEmpty() ? Optional.empty() : Optional.of(timeline.with(sent)));
    }

    /// Makes the finding of an account that received stolen money.
    Made receiver(AccountTimeline timeline) {
        return made(timeline, false);
    }

    /// Makes the finding of an account that only a person asked for.
    Made asked(AccountTimeline timeline) {
        return made(timeline, true);
    }

    private Made made(AccountTimeline timeline, boolean asked) {
        Assessment assessment = assessor.assess(timeline);
        return new Made(
                new AccountFinding(kept(timeline, asked), assessment.damages()), estimates.part(timeline, assessment));
    }

    private AccountTimeline kept(AccountTimeline timeline, boolean asked) {
        if (timeline.tier() != Tier.CLEARED) {
            return timeline;
        }
        return asked || allEvents ? reasons.of(timeline) : timeline.with(List.of());
    }

    private static boolean isFinding(AccountTimeline timeline) {
        boolean onlyMeasured = timeline.signals().stream()
                .filter(r -> r.code().startsWith("screened."))
                .allMatch(r -> r.code().equals("screened." + Screening.MEASURED));
        return timeline.tier() != Tier.CLEARED || !onlyMeasured;
    }
}
