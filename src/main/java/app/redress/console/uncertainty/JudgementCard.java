package app.redress.console.uncertainty;

import app.redress.analysis.review.Uncertainty;
import app.redress.casefile.accounts.AccountRow;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.RangeBar;
import app.redress.console.parts.ViewContext;
import app.redress.damages.DamageEstimate;
import app.redress.report.text.Statement;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// How sure the verdicts are: the range of the figure, and the accounts that widen it most.
final class JudgementCard extends VBox {
    private final Uncertainty known;
    private final Consumer<String> account;
    private final ViewContext context;
    private final Display display;

    JudgementCard(Uncertainty known, Statement said, Consumer<String> account, ViewContext context) {
        this.known = known;
        this.account = account;
        this.context = context;
        this.display = context.display();
        DamageEstimate estimate = said.estimate();
        setId("uncertainty-judgement");
        getStyleClass().add("card");
        FlowPane ends = new FlowPane(
                20,
                4,
                end("overview.low", estimate.low()),
                end("overview.expected", estimate.expected()),
                end("overview.high", estimate.high()));
        getChildren()
                .addAll(
                        Parts.label(context.say("uncertainty.judgement"), "card-title"),
                        TwoSides.of(
                                new VBox(
                                        7,
                                        Parts.prose(RangeBar.words(estimate, context), "range-words"),
                                        new RangeBar(estimate),
                                        ends),
                                widest(estimate)),
                        Parts.prose(limits(estimate), "caption"));
    }

    private VBox end(String name, long yen) {
        return new VBox(1, Parts.label(context.say(name), "caption"), Parts.label(display.yen(yen), "small-figure"));
    }

    private Node widest(DamageEstimate estimate) {
        if (known.open() == 0) {
            return Parts.prose(context.say("uncertainty.nothingOpen"), "caption");
        }
        GridPane grid = new GridPane(14, 2);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), figures);
        int row = 0;
        for (AccountRow wide : known.widest()) {
            grid.addRow(
                    row++,
                    link(wide),
                    Parts.tier(context.texts(), wide.tier()),
                    Parts.label(context.say(
                            "uncertainty.fromTo", display.yen(wide.dueLow()), display.yen(wide.dueHigh()))));
        }
        return new VBox(
                6,
                Parts.prose(context.say(
                        "uncertainty.widens",
                        known.open(),
                        display.yen(estimate.high() - estimate.low()),
                        known.widest().size())),
                grid);
    }

    private Hyperlink link(AccountRow wide) {
        Hyperlink link = new Hyperlink(wide.account());
        link.setId("uncertainty-account-" + wide.account());
        link.setOnAction(_ -> account.accept(wide.account()));
        return link;
    }

    private String limits(DamageEstimate e) {
        return context.say(
                "uncertainty.judgementLimits",
                display.percent(DamageEstimate.RANGE_SHARE),
                e.policy(),
                context.texts().nameOr("Tracing", e.tracing()),
                display.dateTime(e.asOf()));
    }
}
