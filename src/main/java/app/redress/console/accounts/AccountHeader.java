package app.redress.console.accounts;

import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.AccountFacts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the account, its tier and probability, and the five figures of its damage.
final class AccountHeader {
    private final AccountFinding finding;
    private final ViewContext context;
    private final Display display;

    AccountHeader(AccountFinding finding, ViewContext context) {
        this.finding = finding;
        this.context = context;
        this.display = context.display();
    }

    VBox node() {
        VBox header = new VBox(10, identity(), figures());
        header.getStyleClass().add("account-header");
        return header;
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
        line.getChildren()
                .add(Parts.label(
                        context.say("account.probability", display.probability(timeline.probability())), "caption"));
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

    private GridPane figures() {
        Figures point = finding.damages().point();
        GridPane strip = new GridPane();
        List<VBox> boxes = List.of(
                figure("figure.charges", display.yen(point.unauthorisedCharges()), methods(point)),
                figure("figure.spend", display.yen(point.unauthorisedSpend()), own(point)),
                figure("figure.residual", display.yen(point.residual()), context.say("figure.residualWords")),
                figure("figure.due", display.yen(point.totalDue()), channels(point) + range()),
                figure("figure.netLoss", display.yen(point.netLoss()), context.say("figure.netLossWords")));
        for (VBox box : boxes) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / boxes.size());
            strip.getColumnConstraints().add(column);
            strip.addRow(0, box);
        }
        strip.getStyleClass().add("figure-strip");
        strip.setId("figures");
        return strip;
    }

    private String methods(Figures point) {
        return point.chargesByMethod().keySet().stream()
                .map(context.texts()::name)
                .collect(Collectors.joining(", "));
    }

    private String own(Figures point) {
        return context.say("figure.ownMoney", display.yen(point.ownMoneyLost()));
    }

    private String channels(Figures point) {
        return point.due().entrySet().stream()
                .map(e -> context.texts().name(e.getKey()) + " " + display.yen(e.getValue()))
                .collect(Collectors.joining(" + "));
    }

    private String range() {
        AccountDamages d = finding.damages();
        if (d.low() == d.high()) {
            return "";
        }
        return "\n"
                + context.say("figure.range", display.yen(d.low()), display.yen(d.expected()), display.yen(d.high()));
    }

    private VBox figure(String key, String yen, String words) {
        VBox box = new VBox(
                2,
                Parts.label(context.say(key), "caption"),
                Parts.label(yen, "strip-figure"),
                Parts.prose(words, "caption"));
        box.getStyleClass().add("figure");
        return box;
    }
}
