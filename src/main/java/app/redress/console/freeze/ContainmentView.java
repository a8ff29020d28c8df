package app.redress.console.freeze;

import app.redress.analysis.review.ContainmentReview;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.ControlEffect;
import app.redress.damages.ControlEffect.Effect;
import app.redress.domain.Message;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What each control would have kept from thieves if it had been taken earlier, and what of owners it would have
/// stopped: in a sentence, a chart and a table.
final class ContainmentView extends VBox {
    private final ContainmentViewModel model;
    private final ViewContext context;
    private final Label done = Parts.prose("", "freeze-pace");
    private final Label moment = Parts.prose("", "range-words");
    private final Label limits = Parts.prose("", "caption");
    private final SegmentedButton controls = new SegmentedButton();
    private final TableView<Effect> table = new TableView<>();

    /// @param parts switches to the other parts of the screen
    ContainmentView(ContainmentViewModel model, Node parts, ViewContext context) {
        super(12);
        this.model = model;
        this.context = context;
        setId("containment");
        getStyleClass().add("screen");
        moment.setId("containment-moment");
        done.setId("containment-done");
        limits.setId("containment-limits");
        controls.getStyleClass().add("segments");
        table.setId("containment-table");
        table.getColumns().setAll(columns(context.display()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.prose(context.say("containment.nothing"), "placeholder-words"));
        table.getStyleClass().addAll("dense", "table");
        table.setPrefHeight(260);
        table.setMinHeight(120);
        List.of(done, moment, limits).forEach(words -> words.setMinHeight(USE_PREF_SIZE));
        SavingsChart chart = new SavingsChart(model, context);
        setVgrow(chart, Priority.ALWAYS);
        VBox title = new VBox(
                2,
                Parts.label(context.say("freeze.title"), "screen-title"),
                Parts.label(context.say("containment.subtitle"), "caption"));
        getChildren()
                .addAll(
                        title,
                        Parts.row(8, parts),
                        Parts.row(8, controls),
                        done,
                        moment,
                        chart,
                        legend(),
                        table,
                        limits);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.moveTo(row.minute());
            }
        });
        WhileShown.listen(this, () -> model.review()
                .subscribe(this::showReview)
                .and(model.chosen().subscribe(this::showControl))
                .and(model.moment().subscribe(this::showMoment)));
    }

    private Node legend() {
        return Parts.row(
                16,
                key("key-hostile", context.say("containment.saved")),
                key("key-owner", context.say("containment.stopped")),
                Parts.spacer(),
                Parts.label(context.say("containment.keys"), "caption"));
    }

    private static Node key(String style, String words) {
        Region key = new Region();
        key.getStyleClass().addAll("key", style);
        return Parts.row(6, key, Parts.label(words, "caption"));
    }

    private List<TableColumnSpec<Effect>> columns(Display display) {
        return List.of(
                TableColumnSpec.<Effect>text(
                                "minute", context.say("containment.minute"), 170, row -> display.dateTime(row.minute()))
                        .unsorted(),
                TableColumnSpec.<Effect>yen(display, "saved", context.say("containment.saved"), 170, Effect::saved)
                        .unsorted(),
                TableColumnSpec.<Effect>figure(
                                "victims", context.say("containment.victims"), 130, row -> display.count(row.victims()))
                        .unsorted(),
                TableColumnSpec.<Effect>yen(
                                display, "stopped", context.say("containment.stopped"), 190, Effect::stopped)
                        .unsorted(),
                TableColumnSpec.<Effect>figure(
                                "customers",
                                context.say("containment.customers"),
                                130,
                                row -> display.count(row.customers()))
                        .unsorted());
    }

    private void showReview(Optional<ContainmentReview> review) {
        controls.getButtons().clear();
        review.ifPresent(found -> {
            for (ControlEffect effect : found.effects()) {
                ToggleButton button = new ToggleButton(context.texts().nameOr("Control", effect.control()));
                button.setId("containment-" + effect.control());
                button.setMinWidth(USE_PREF_SIZE);
                button.setOnAction(_ -> {
                    button.setSelected(true);
                    model.choose(effect.control());
                });
                controls.getButtons().add(button);
            }
            limits.setText(context.say(Message.of("containment.limits", found.accounts(), found.screened())));
        });
    }

    private void showControl(Optional<ControlEffect> chosen) {
        table.getItems().clear();
        chosen.ifPresent(effect -> {
            String taken = effect.taken() == null
                    ? ""
                    : context.say("containment.taken", context.display().dateTime(effect.taken())) + " ";
            done.setText(taken + context.say(effect.said()));
            table.getItems().setAll(effect.earlier());
            controls.getButtons()
                    .forEach(button -> button.setSelected(button.getId().equals("containment-" + effect.control())));
        });
    }

    private void showMoment(Optional<Effect> now) {
        Display display = context.display();
        moment.setText(now.map(effect -> context.say(
                        "containment.moment",
                        display.dateTime(effect.minute()),
                        display.yen(effect.saved()),
                        effect.victims(),
                        display.yen(effect.stopped()),
                        effect.customers()))
                .orElse(context.say("containment.reckoning")));
    }
}
