package app.redress.console.accounts;

import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.AccountFinding;
import app.redress.domain.AccountFacts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows the account, its tier and probability, and whether it is frozen.
final class AccountHeader {
    private final AccountFinding finding;
    private final ViewContext context;
    private final Display display;

    AccountHeader(AccountFinding finding, ViewContext context) {
        this.finding = finding;
        this.context = context;
        this.display = context.display();
    }

    HBox node() {
        return identity();
    }

    private HBox identity() {
        var timeline = finding.timeline();
        HBox line = Parts.row(10, Parts.label(timeline.account(), "screen-title"));
        ((Region) line.getChildren().getFirst()).setMinWidth(Region.USE_PREF_SIZE);
        AccountFacts facts = timeline.facts();
        if (facts != null && facts.displayName() != null) {
            line.getChildren().add(Parts.label(facts.displayName(), "account-name"));
        }
        line.getChildren().add(Parts.tier(context.texts(), timeline.tier()));
        Label sure = Parts.label(display.probability(timeline.probability()), "small-figure");
        sure.setMinWidth(Region.USE_PREF_SIZE);
        sure.setTooltip(new Tooltip(context.say("account.probability", sure.getText())));
        line.getChildren().add(sure);
        line.getChildren().add(Parts.spacer());
        line.getChildren().add(state(facts));
        return line;
    }

    private Node state(@org.jspecify.annotations.Nullable AccountFacts facts) {
        if (facts == null || facts.frozenAt() == null) {
            return Parts.chip(context.say("account.live"), "chip-live");
        }
        return Parts.chip(context.say("account.frozen", display.dateTime(facts.frozenAt())), "chip-frozen");
    }
}
