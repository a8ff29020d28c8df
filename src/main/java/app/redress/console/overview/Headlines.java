package app.redress.console.overview;

import app.redress.casefile.results.CaseSummary;
import app.redress.console.overview.OverviewViewModel.Figures;
import app.redress.console.parts.Display;
import app.redress.console.parts.FittedFigure;
import app.redress.console.parts.Parts;
import app.redress.console.parts.RangeBar;
import app.redress.console.parts.ShareBar;
import app.redress.console.parts.ViewContext;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cards at the top of the overview: victims, amount due, the operator's rule, and what is still at risk.
final class Headlines {
    private static final String FIGURE = "headline-figure";

    private final Figures figures;
    private final ViewContext context;
    private final Display display;

    Headlines(Figures figures, ViewContext context) {
        this.figures = figures;
        this.context = context;
        this.display = context.display();
    }

    GridPane cards() {
        CardGrid grid = new CardGrid(
                new double[] {21, 33, 24, 22}, new double[] {44, 56}, victims(), due(), operator(), risk());
        grid.getStyleClass().add("headlines");
        return grid;
    }

    private Node victims() {
        CaseSummary summary = figures.summary();
        long confirmed = tier(Tier.CONFIRMED);
        long probable = tier(Tier.PROBABLE);
        ShareBar bar = new ShareBar()
                .part("part-confirmed", confirmed, context.texts().name(Tier.CONFIRMED))
                .part("part-probable", probable, context.texts().name(Tier.PROBABLE));
        FlowPane split = new FlowPane(
                14,
                4,
                keyed("part-confirmed", context.texts().name(Tier.CONFIRMED), display.count(confirmed)),
                keyed("part-probable", context.texts().name(Tier.PROBABLE), display.count(probable)));
        return card(
                "card-victims",
                context.say("overview.victims"),
                new FittedFigure(
                        FIGURE,
                        context.say("overview.accounts", confirmed + probable),
                        display.count(confirmed + probable)),
                bar,
                split,
                Parts.prose(
                        context.say(
                                "overview.others", tier(Tier.POSSIBLE), tier(Tier.CLEARED), summary.accountsScreened()),
                        "caption"));
    }

    private long tier(Tier tier) {
        return figures.summary().tiers().getOrDefault(tier, 0);
    }

    private Node due() {
        DamageEstimate ours = figures.estimate(Definition.EVIDENCE).orElse(null);
        if (ours == null) {
            return card(
                    "card-due", context.say("overview.due"), none(), Parts.label(context.say("overview.noEstimate")));
        }
        FlowPane ends = new FlowPane(
                20,
                4,
                named(context.say("overview.low"), display.yen(ours.low())),
                marked("┃", "mark-expected", context.say("overview.expected"), display.yen(ours.expected())),
                named(context.say("overview.high"), display.yen(ours.high())));
        VBox card = card(
                "card-due",
                context.say("overview.due"),
                yen(ours.amount()),
                Parts.prose(RangeBar.words(ours, context), "range-words"),
                new RangeBar(ours),
                ends,
                Parts.prose(caption(ours), "caption"));
        // the labels next to the figures also explain the marks on the bar
        HBox proposed =
                Parts.row(4, Parts.label("◆", "mark-point"), Parts.label(context.say("overview.markPoint"), "caption"));
        Node figure = card.getChildren().remove(1);
        card.getChildren().add(1, Parts.row(10, figure, proposed));
        return card;
    }

    /// What is needed to check a figure: definition, policy, tracing and time.
    private String caption(DamageEstimate e) {
        return context.say(
                "estimate.caption",
                context.texts().name(e.definition()),
                e.policy(),
                context.texts().nameOr("Tracing", e.tracing()),
                display.dateTime(e.asOf()));
    }

    private Node operator() {
        DamageEstimate rule = figures.estimate(Definition.OPERATOR_DAY).orElse(null);
        if (rule == null) {
            return card("card-rule", context.say("overview.rule"), none());
        }
        long ours = figures.estimate(Definition.EVIDENCE)
                .map(DamageEstimate::amount)
                .orElse(0L);
        String change = ours == 0 ? "–" : display.change((double) (rule.amount() - ours) / ours);
        return card(
                "card-rule",
                context.say("overview.rule"),
                yen(rule.amount()),
                new FlowPane(
                        14,
                        4,
                        named(context.say("overview.ruleAccounts"), display.count(rule.accounts())),
                        named(context.say("overview.ruleChange"), change)),
                Parts.prose(caption(rule), "caption"));
    }

    private Node risk() {
        CaseSummary summary = figures.summary();
        return card(
                "card-risk",
                context.say("overview.risk"),
                yen(summary.atRiskTotal()),
                new FlowPane(
                        14,
                        4,
                        named(context.say("overview.toFreeze"), display.count(figures.toFreeze())),
                        named(context.say("overview.toCompensate"), display.yen(summary.compensationTotal()))),
                Parts.prose(context.say("overview.riskWords", display.dateTime(summary.asOf())), "caption"));
    }

    private static HBox keyed(String style, String name, String figure) {
        Region key = new Region();
        key.getStyleClass().addAll("key", style);
        return Parts.row(6, key, Parts.label(name, "caption"), small(figure));
    }

    private static VBox marked(String mark, String style, String name, String figure) {
        return new VBox(1, Parts.row(4, Parts.label(mark, style), Parts.label(name, "caption")), small(figure));
    }

    private static VBox named(String name, String figure) {
        return new VBox(1, Parts.label(name, "caption"), small(figure));
    }

    private FittedFigure yen(long amount) {
        return FittedFigure.yen(FIGURE, display, amount);
    }

    private static FittedFigure none() {
        return new FittedFigure(FIGURE, "–");
    }

    private static Label small(String figure) {
        Label small = Parts.label(figure, "small-figure");
        small.setMinWidth(Region.USE_PREF_SIZE);
        return small;
    }

    private static VBox card(String id, String title, FittedFigure figure, Node... rest) {
        VBox card = Parts.card(title, figure);
        card.getChildren().addAll(rest);
        card.setId(id);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }
}
