package app.redress.console.overview;

import app.redress.analysis.Reservation;
import app.redress.console.overview.OverviewViewModel.Dimension;
import app.redress.console.overview.OverviewViewModel.Figures;
import app.redress.console.overview.WorkProgressViewModel.WorkKind;
import app.redress.console.parts.Parts;
import app.redress.console.parts.SpanChip;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.uncertainty.UncertaintyViewModel;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Lays out the case's figures on one page.
public final class OverviewView extends BorderPane {
    private static final double CHART_HEIGHT = 278;

    private final OverviewViewModel model;
    private final EstimatesViewModel estimates;
    private final UncertaintyViewModel uncertainty;
    private final WorkProgressViewModel progress;
    private final DeadlinesViewModel deadlines;
    private final Ways ways;
    private final ViewContext context;

    /// Targets of links from the figures.
    ///
    /// @param work opens the list of a kind of work
    /// @param account opens an account
    /// @param accounts opens the accounts that a search finds
    /// @param reservation opens the screen where a reservation can be resolved
    /// @param uncertainty opens the screen about what the figure does not know
    /// @param controls opens what controls saved, minute by minute
    /// @param definitions opens the screen on which definitions are tried out
    /// @param report writes the management report
    public record Ways(
            Consumer<WorkKind> work,
            Consumer<String> account,
            Consumer<String> accounts,
            Consumer<Reservation.Subject> reservation,
            Runnable uncertainty,
            Runnable controls,
            Runnable definitions,
            Runnable report) {}

    public OverviewView(
            OverviewViewModel model,
            EstimatesViewModel estimates,
            UncertaintyViewModel uncertainty,
            WorkProgressViewModel progress,
            DeadlinesViewModel deadlines,
            Ways ways,
            ViewContext context) {
        this.model = model;
        this.estimates = estimates;
        this.uncertainty = uncertainty;
        this.progress = progress;
        this.deadlines = deadlines;
        this.ways = ways;
        this.context = context;
        setId("overview");
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        WhileShown.listen(this, () -> {
            // a rebuilt window removes its screens again at once
            Platform.runLater(this::loadEstimates);
            return model.figures().subscribe(figures -> figures.ifPresent(this::show));
        });
    }

    /// Escape shows all hours again, wherever the keys are; a dialog in front has it first.
    private void escape(KeyEvent key) {
        boolean dialog = estimates.question().get().isPresent()
                || estimates.replayOpen().get()
                || deadlines.question().get().isPresent()
                || deadlines.marks().question().get().isPresent();
        boolean chosen = model.brushed().get().isPresent()
                || model.earlier().imagined().get().isPresent();
        if (key.getCode() == KeyCode.ESCAPE && !dialog && chosen) {
            model.clearBrush();
            model.earlier().clear();
            key.consume();
        }
    }

    private void loadEstimates() {
        if (getScene() != null) {
            estimates.load();
            uncertainty.load();
            progress.load();
            deadlines.load();
        }
    }

    private void show(Figures figures) {
        VBox page = new VBox(12);
        Optional<DamageEstimate> ours = figures.estimate(Definition.EVIDENCE);
        ours.ifPresent(e -> page.getChildren().add(new AnswerCard(e, estimates, uncertainty, ways, context)));
        page.getChildren()
                .addAll(
                        new Headlines(figures, context).cards(),
                        middle(figures),
                        new WorkProgressCard(progress, deadlines, ways.work(), context),
                        new BridgeCard(estimates, ways, context),
                        new DefinitionsTable(figures, ways, context).card());
        page.getStyleClass().add("page");
        // the cards choose their own number of columns, so the page never scrolls sideways
        page.setMinWidth(0);
        ScrollPane scroll = Parts.scroll(page);
        StackPane layers = new StackPane(
                scroll, new DeadlinesDialog(deadlines, context), new DeadlineMarkDialog(deadlines.marks(), context));
        ours.ifPresent(e -> layers.getChildren()
                .addAll(
                        new PublishDialog(estimates, ways.reservation(), context),
                        new ReplayDialog(estimates, e.asOf(), context)));
        setCenter(layers);
    }

    private GridPane middle(Figures figures) {
        return new CardGrid(new double[] {58, 42}, new double[] {100}, losses(figures), breakdown(figures));
    }

    private Node losses(Figures figures) {
        HourlyChart chart = new HourlyChart(figures, model, ways.accounts(), context);
        chart.setMinHeight(CHART_HEIGHT - 60);
        chart.setPrefHeight(CHART_HEIGHT - 60);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = new VBox(
                Parts.row(
                        14,
                        Parts.label(context.say("hourly.title"), "card-title"),
                        Parts.spacer(),
                        key("key-charge", context.say("hourly.charges")),
                        key("key-spend", context.say("hourly.spend")),
                        key("key-control", context.say("hourly.controls"))),
                chart,
                new BrushedSpan(model, ways.accounts(), context),
                new EarlierControl(model.earlier(), ways.controls(), context),
                howTo(),
                Parts.prose(caption(figures), "caption"));
        card.getStyleClass().add("card");
        return card;
    }

    /// How to use the chart, as long as nobody does: the chosen span takes its place, so that the chart does not move.
    private Label howTo() {
        Label howTo = Parts.prose(context.say("hourly.howTo"), "caption");
        howTo.managedProperty().bind(howTo.visibleProperty());
        Runnable turn = () -> howTo.setVisible(model.brushed().get().isEmpty()
                && model.earlier().imagined().get().isEmpty());
        WhileShown.listen(howTo, () -> model.brushed()
                .subscribe(turn)
                .and(model.earlier().imagined().subscribe(turn)));
        turn.run();
        return howTo;
    }

    private static HBox key(String style, String words) {
        Region key = new Region();
        key.getStyleClass().addAll("key", style);
        return Parts.row(6, key, Parts.label(words, "caption"));
    }

    private Node breakdown(Figures figures) {
        RankedBars bars = new RankedBars(
                (dimension, label) -> ways.accounts()
                        .accept(model.searchFor(
                                dimension, label, context.display().zone())),
                context);
        Label within = Parts.label("", "brushed-words");
        within.managedProperty().bind(within.visibleProperty());
        SegmentedButton choice = new SegmentedButton();
        choice.setId("dimension");
        choice.getStyleClass().add("segments");
        for (Dimension dimension : Dimension.values()) {
            ToggleButton button = new ToggleButton(context.texts().name(dimension));
            button.setId("dimension-" + dimension.name());
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(dimension == model.dimension().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.dimension().set(dimension);
            });
            choice.getButtons().add(button);
        }
        WhileShown.listen(bars, () -> model.dimension()
                .subscribe(dimension -> bars.show(dimension, model.breakdown(dimension)))
                .and(model.brushed().subscribe(now -> {
                    bars.show(
                            model.dimension().get(),
                            model.breakdown(model.dimension().get()));
                    within.setVisible(now.isPresent());
                    within.setText(now.map(chosen -> SpanChip.words(chosen.span(), context))
                            .orElse(""));
                })));
        VBox card = new VBox(
                Parts.row(8, Parts.label(context.say("breakdown.title"), "card-title"), Parts.spacer(), choice),
                within,
                bars,
                Parts.spacer(),
                Parts.prose(caption(figures), "caption"));
        card.getStyleClass().add("card");
        VBox.setVgrow(card.getChildren().get(3), Priority.ALWAYS);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private String caption(Figures figures) {
        return figures.estimate(Definition.EVIDENCE).map(this::words).orElse("");
    }

    private String words(DamageEstimate e) {
        return context.say(
                "estimate.caption",
                context.texts().name(e.definition()),
                e.policy(),
                context.texts().nameOr("Tracing", e.tracing()),
                context.display().dateTime(e.asOf()));
    }
}
