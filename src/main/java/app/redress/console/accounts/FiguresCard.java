package app.redress.console.accounts;

import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The five figures of an account's damage.
final class FiguresCard {
    private final AccountFinding finding;
    private final ViewContext context;
    private final Display display;
    private final GridPane grid = new GridPane(8, 5);

    FiguresCard(AccountFinding finding, ViewContext context) {
        this.finding = finding;
        this.context = context;
        this.display = context.display();
    }

    VBox card() {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(Region.USE_PREF_SIZE);
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, figures);
        Figures point = finding.damages().point();
        line("figure.due", point.totalDue(), channels(point) + range(), "due-figure");
        line("figure.charges", point.unauthorisedCharges(), methods(point), "small-figure");
        line("figure.spend", point.unauthorisedSpend(), own(point), "small-figure");
        line("figure.residual", point.residual(), context.say("figure.residualWords"), "small-figure");
        line("figure.netLoss", point.netLoss(), context.say("figure.netLossWords"), "small-figure");
        VBox card = Parts.card(context.say("figures.title"), grid);
        card.setId("figures");
        return card;
    }

    private void line(String key, long yen, String words, String style) {
        VBox name = new VBox(Parts.label(context.say(key)));
        if (!words.isBlank() && yen != 0) {
            name.getChildren().add(Parts.prose(words, "caption"));
        }
        Label figure = Parts.label(display.yen(yen), style);
        GridPane.setValignment(figure, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, figure);
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
}
