package app.redress.console.bench;

import app.redress.bench.DamageDefinition;
import app.redress.console.bench.BenchViewModel.Measure;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// Definitions of damage tried out over all accounts: the definition on the left, what it counts on the right.
public final class BenchView extends BorderPane {
    private static final double PARTS = 366;
    private static final double HEAT_MAP = 296;
    private static final double LOWER = 250;

    private final BenchViewModel model;
    private final ViewContext context;

    public BenchView(BenchViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("bench");
        DefinitionCard parts = new DefinitionCard(model, context);
        parts.setMinWidth(PARTS);
        parts.setMaxWidth(PARTS);
        VBox counted = new VBox(12, new FigureCard(model, context), heatMap());
        counted.setMinWidth(0);
        HBox.setHgrow(counted, Priority.ALWAYS);
        VBox page = new VBox(
                12,
                head(),
                onlyWhenUsable(line()),
                Parts.refusal("bench-trouble", model.trouble(), context),
                Parts.progressWhile(model.busy()),
                onlyWhenUsable(new HBox(12, parts, counted)),
                onlyWhenUsable(lower()));
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        ScrollPane scroll = Parts.scroll(page);
        setCenter(scroll);
        // a rebuilt window removes its screens again at once
        WhileShown.listen(this, () -> {
            Platform.runLater(this::load);
            return () -> {};
        });
    }

    private void load() {
        if (getScene() != null) {
            model.load();
        }
    }

    /// Nothing can be tried on a case that did not keep what definitions count: empty cards would look broken.
    private Node onlyWhenUsable(Node node) {
        WhileShown.listen(
                node,
                () -> Subscription.combine(
                        model.definition().subscribe(_ -> presentWhenUsable(node)),
                        model.trouble().subscribe(_ -> presentWhenUsable(node))));
        return node;
    }

    private void presentWhenUsable(Node node) {
        boolean usable =
                model.definition().get().isPresent() || model.trouble().get().isEmpty();
        node.setVisible(usable);
        node.setManaged(usable);
    }

    private Node head() {
        return new VBox(
                2,
                Parts.label(context.say("bench.title"), "screen-title"),
                Parts.prose(context.say("bench.subtitle"), "caption"));
    }

    /// The definition as one line of text, to be read, changed and passed on.
    private Node line() {
        TextField line = new TextField();
        line.setId("bench-line");
        line.setAccessibleText(context.say("bench.line"));
        line.getStyleClass().addAll("bench-line", "starts-here");
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setOnAction(_ -> model.read(line.getText()));
        WhileShown.listen(line, () -> model.definition()
                .subscribe(d -> line.setText(d.map(DamageDefinition::text).orElse(""))));
        Button copy = Parts.iconButton("bench-copy", Feather.COPY, context.say("bench.copy"));
        copy.setOnAction(_ -> Copying.text(line.getText()));
        return Parts.row(6, line, copy);
    }

    private Node heatMap() {
        HeatMapChart chart = new HeatMapChart(model, context);
        chart.setMinHeight(HEAT_MAP);
        chart.setPrefHeight(HEAT_MAP);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = new VBox(
                8,
                Parts.row(8, Parts.label(context.say("bench.heatMap"), "card-title"), Parts.spacer(), measure()),
                chart);
        card.getStyleClass().add("card");
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node measure() {
        SegmentedButton choice = new SegmentedButton();
        choice.getStyleClass().add("segments");
        for (Measure measure : Measure.values()) {
            ToggleButton button = new ToggleButton(context.texts().name(measure));
            button.setId("bench-measure-" + measure);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(measure == model.measure().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.measure().set(measure);
            });
            choice.getButtons().add(button);
        }
        return choice;
    }

    private Node lower() {
        MidnightChart chart = new MidnightChart(model, context);
        chart.setMinHeight(LOWER - 80);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox midnight = new VBox(
                8,
                Parts.row(
                        14,
                        Parts.label(context.say("bench.midnight"), "card-title"),
                        Parts.spacer(),
                        key("key-spend", context.say("bench.more")),
                        key("key-charge", context.say("bench.less"))),
                chart);
        midnight.getStyleClass().add("card");
        AccountsCard accounts = new AccountsCard(model, context);
        HBox row = new HBox(12, midnight, accounts);
        for (Region half : new Region[] {midnight, accounts}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setMinWidth(0);
            half.setPrefWidth(400);
            half.setMinHeight(LOWER);
        }
        return row;
    }

    private static HBox key(String style, String words) {
        Region key = new Region();
        key.getStyleClass().addAll("key", style);
        return Parts.row(6, key, Parts.label(words, "caption"));
    }
}
