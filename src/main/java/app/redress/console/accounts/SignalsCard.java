package app.redress.console.accounts;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.report.text.ReasonGroups;
import java.util.List;
import javafx.scene.layout.VBox;

/// Why an account was a candidate and what was found; for a cleared account, also why it was cleared.
final class SignalsCard {
    private final AccountTimeline timeline;
    private final ViewContext context;
    private final VBox card;

    SignalsCard(AccountTimeline timeline, ViewContext context) {
        this.timeline = timeline;
        this.context = context;
        this.card = Parts.card(context.say("signals.title"));
    }

    VBox card() {
        card.setId("signals");
        if (timeline.signals().isEmpty()) {
            card.getChildren().add(Parts.prose(context.say("signals.none"), "caption"));
        } else if (timeline.tier() == Tier.CLEARED) {
            ReasonGroups grounds = ReasonGroups.of(timeline);
            part(context.say("decisions.title"), ReasonGroups.decided(timeline));
            part(context.say("signals.looked"), grounds.looked());
            part(context.say("signals.cleared"), grounds.owner());
            part(context.say("signals.against"), grounds.against());
        } else {
            lines(timeline.signals());
        }
        return card;
    }

    private void part(String title, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            card.getChildren().add(Parts.label(title, "caption"));
            lines(reasons);
        }
    }

    private void lines(List<Reason> reasons) {
        reasons.forEach(reason -> card.getChildren().add(ReasonLine.of(reason, context)));
    }
}
