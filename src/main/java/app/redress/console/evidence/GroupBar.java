package app.redress.console.evidence;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictRule;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Decides all undecided conflicts of a group at once: the rules, a preview of the selected one, and undo.
final class GroupBar extends VBox {
    private final ConflictsViewModel model;
    private final ViewContext context;

    GroupBar(ConflictsViewModel model, ViewContext context) {
        super(6);
        this.model = model;
        this.context = context;
        setId("conflict-group-bar");
        getStyleClass().add("group-bar");
        WhileShown.listen(this, () -> model.groups()
                .chosen()
                .subscribe(_ -> show())
                .and(model.groups().preview().subscribe(_ -> show()))
                .and(model.undo().subscribe(_ -> show()))
                .and(model.busy().subscribe(_ -> show()))
                .and(model.working().subscribe(_ -> show())));
    }

    private void show() {
        getChildren().clear();
        Optional<ConflictGroup> group =
                model.groups().chosen().get().filter(g -> !g.undecided().isEmpty());
        model.undo().get().ifPresent(last -> getChildren()
                .add(undo(last.before().size())));
        group.ifPresent(g -> getChildren()
                .add(model.groups().preview().get().map(this::preview).orElseGet(() -> rules(g))));
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
        setDisable(model.busy().get() || model.working().getValue());
    }

    private Node rules(ConflictGroup group) {
        FlowPane buttons = new FlowPane(8, 6);
        buttons.getChildren()
                .add(Parts.label(
                        context.say(
                                "conflicts.group.decide",
                                context.display().count(group.undecided().size())),
                        "caption"));
        for (ConflictRule rule : group.rules()) {
            Button button = new Button(GroupWords.rule(rule, context));
            button.setId("rule-" + rule.keep().name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add("compact");
            if (group.suggested().filter(rule::equals).isPresent()) {
                button.getStyleClass().add("suggestion");
                button.setGraphic(Icon.of(Feather.CHECK));
            }
            button.setOnAction(_ -> model.groups().consider(rule));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private Node preview(ConflictGroup.Preview preview) {
        int decided = preview.choices().size();
        int open = model.groups().chosen().get().map(g -> g.undecided().size()).orElse(0) - decided;
        String words = context.say(
                open == 0 ? "conflicts.preview" : "conflicts.preview.some",
                GroupWords.rule(preview.rule(), context),
                context.display().count(decided),
                context.display().yen(preview.yen()),
                context.display().count(open));
        Button act = new Button(
                context.say("conflicts.preview.act", context.display().count(decided)));
        act.setId("group-decide");
        act.getStyleClass().addAll("accent", "compact");
        act.setMinWidth(USE_PREF_SIZE);
        act.setDisable(decided == 0);
        act.setOnAction(_ -> model.groups().decide(""));
        Button back = new Button(context.say("conflicts.preview.back"));
        back.setId("group-back");
        back.getStyleClass().add("compact");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> model.groups().dismiss());
        return Parts.row(8, Parts.prose(words), Parts.spacer(), back, act);
    }

    private HBox undo(int decided) {
        Button undo = new Button(context.say("conflicts.undo"), Icon.of(Feather.ROTATE_CCW));
        undo.setId("conflicts-undo");
        undo.getStyleClass().add("compact");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undoLast());
        String words = decided == 1
                ? context.say("conflicts.undo.one")
                : context.say("conflicts.undo.many", context.display().count(decided));
        return Parts.row(8, Icon.of(Feather.CHECK_CIRCLE, "icon-good"), Parts.prose(words), undo);
    }
}
