package app.redress.console.freeze;

import app.redress.casefile.lists.WronglyFrozen;
import app.redress.console.freeze.FreezeViewModel.Part;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.parts.WholeListDialog;
import app.redress.console.parts.WholeListViewModel;
import app.redress.console.parts.WorkListView;
import app.redress.worklist.FreezeItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/// The freeze screen: which accounts to freeze, most urgent first, which are frozen wrongly, longest first,
/// and what controls for all accounts would have saved.
public final class FreezeView extends StackPane {
    private final FreezeViewModel model;
    private final ViewContext context;
    private final Map<Part, Node> built = new EnumMap<>(Part.class);

    public FreezeView(FreezeViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        WhileShown.listen(this, () -> model.part().subscribe(part -> {
            getChildren().setAll(built.computeIfAbsent(part, this::build));
            if (part == Part.CONTROLS) {
                model.containment().load();
            }
        }));
    }

    private Node build(Part part) {
        return switch (part) {
            case TO_FREEZE ->
                withWholeList(
                        "freezeAll",
                        model.all(),
                        step -> new WorkListView<>(
                                        "freeze",
                                        model.toFreeze(),
                                        columns(context),
                                        FreezeItem::account,
                                        List.of(parts()),
                                        List.of(step),
                                        context)
                                .saysWhenEmpty(context.say("freeze.nothing"))
                                .withTotal()
                                .withNote(pace()),
                        model.toFreeze().list());
            case WRONGLY_FROZEN ->
                withWholeList(
                        "wronglyAll",
                        model.releases(),
                        step -> new WorkListView<>(
                                        "wronglyFrozen",
                                        model.wrongly(),
                                        wronglyColumns(context),
                                        WronglyFrozen::account,
                                        List.of(parts()),
                                        List.of(step),
                                        context)
                                .saysWhenEmpty(context.say("wronglyFrozen.nothing")),
                        model.wrongly().list());
            case CONTROLS -> new ContainmentView(model.containment(), parts(), context);
        };
    }

    /// A list with a step for all of its rows: the button for it among its controls, and the page before in front of
    /// it.
    private Node withWholeList(String name, WholeListViewModel step, Function<Node, Node> list, ListViewModel<?> rows) {
        return new StackPane(
                list.apply(WholeListDialog.button(name, step, rows, context)),
                new WholeListDialog(name, step, context));
    }

    private Node pace() {
        Label sentence = Parts.prose("", "freeze-pace");
        sentence.setId("freeze-pace");
        WhileShown.listen(sentence, () -> model.pace().subscribe(said -> sentence.setText(context.say(said))));
        return sentence;
    }

    private Node parts() {
        SegmentedButton parts = new SegmentedButton();
        parts.getStyleClass().add("segments");
        for (Part part : Part.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("freeze-" + part.name());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.part().set(part);
            });
            WhileShown.listen(button, () -> model.part()
                    .subscribe(now -> button.setSelected(now == part))
                    .and(model.toFreeze().list().total().subscribe(_ -> button.setText(name(part))))
                    .and(model.wrongly().list().total().subscribe(_ -> button.setText(name(part)))));
            parts.getButtons().add(button);
        }
        return parts;
    }

    private String name(Part part) {
        return switch (part) {
            case TO_FREEZE ->
                context.say(
                        "freeze.part.toFreeze",
                        context.display().count(model.toFreeze().list().total().get()));
            case WRONGLY_FROZEN ->
                context.say(
                        "freeze.part.wronglyFrozen",
                        context.display().count(model.wrongly().list().total().get()));
            case CONTROLS -> context.say("freeze.part.controls");
        };
    }

    private static List<TableColumnSpec<FreezeItem>> columns(ViewContext context) {
        return List.of(
                TableColumnSpec.<FreezeItem>figure(
                                "priority", context.say("column.priority"), 90, i -> context.display()
                                        .count(i.priority()))
                        .keptWide(),
                TableColumnSpec.<FreezeItem>text("account_id", context.say("column.account"), 124, FreezeItem::account)
                        .keptWide(),
                TableColumnSpec.<FreezeItem>yen(
                                context.display(), "at_risk", context.say("column.atRisk"), 120, FreezeItem::atRisk)
                        .keptWide(),
                TableColumnSpec.<FreezeItem>yen(
                                context.display(),
                                "balance",
                                context.say("column.balanceNow"),
                                130,
                                FreezeItem::balance)
                        .unsorted()
                        .keptWide(),
                TableColumnSpec.<FreezeItem>yen(
                                context.display(),
                                "possible_charge",
                                context.say("column.possibleCharge"),
                                150,
                                FreezeItem::possibleCharge)
                        .unsorted()
                        .keptWide(),
                TableColumnSpec.<FreezeItem>text("reason", context.say("column.reason"), 620, i -> context.reasons()
                                .apply(i.reason()))
                        .takingTheRest(),
                TableColumnSpec.<FreezeItem>node(
                                "status",
                                context.say("column.status"),
                                130,
                                i -> context.texts().name(i.status()),
                                i -> Parts.chip(
                                        context.texts().name(i.status()),
                                        "chip-status-" + i.status().name().toLowerCase(Locale.ROOT)))
                        .keptWide());
    }

    private static List<TableColumnSpec<WronglyFrozen>> wronglyColumns(ViewContext context) {
        return List.of(
                TableColumnSpec.<WronglyFrozen>text(
                                "account_id", context.say("column.account"), 124, WronglyFrozen::account)
                        .keptWide(),
                TableColumnSpec.text("frozen_at", context.say("column.frozenAt"), 150, row -> context.display()
                        .dateTime(row.frozenAt())),
                TableColumnSpec.<WronglyFrozen>figure(
                                "hours", context.say("column.hoursFrozen"), 120, row -> context.display()
                                        .count(row.hours()))
                        .unsorted(),
                TableColumnSpec.text(
                        "cleared_by",
                        context.say("column.clearedBy"),
                        130,
                        row -> context.say(row.decided() ? "wronglyFrozen.byPerson" : "wronglyFrozen.byEngine")),
                TableColumnSpec.text("note", context.say("column.note"), 420, WronglyFrozen::note));
    }
}
