package app.redress.console.accounts;

import app.redress.console.accounts.DecisionsViewModel.Look;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.DecisionSubject.Kind;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// People's decisions about the account next to the engine's findings, with the controls to decide.
final class DecisionCard extends VBox {
    private static final List<Tier> TIERS = List.of(Tier.CONFIRMED, Tier.PROBABLE, Tier.POSSIBLE, Tier.CLEARED);

    private static final Set<Kind> SHOWN = EnumSet.of(Kind.TIER, Kind.WINDOWS, Kind.VERDICT, Kind.DONE, Kind.HOLD);

    private final AccountFinding finding;
    private final DecisionsViewModel model;
    private final ViewContext context;

    DecisionCard(AccountFinding finding, DecisionsViewModel model, ViewContext context) {
        super(6);
        this.finding = finding;
        this.model = model;
        this.context = context;
        setId("decisions");
        getStyleClass().add("card");
        WhileShown.listen(this, () -> model.look().subscribe(this::show));
    }

    private void show(Look look) {
        List<Node> lines = new ArrayList<>(List.of(Parts.label(context.say("decisions.title"), "card-title")));
        look.engine()
                .filter(engine -> !engine.damages().equals(finding.damages())
                        || engine.timeline().tier() != finding.timeline().tier())
                .ifPresent(engine -> lines.add(Parts.prose(
                        context.say(
                                "decisions.engine",
                                context.texts().name(engine.timeline().tier()),
                                context.display().probability(engine.timeline().probability()),
                                context.display().yen(engine.damages().point().totalDue())),
                        "caption")));
        look.decisions().stream()
                .filter(d -> SHOWN.contains(d.subject().kind()) || d.lookAgain() != null)
                .forEach(decision -> lines.add(line(decision)));
        lines.add(tiers(look));
        lines.add(new WindowFields(finding, model, context).node());
        lines.add(remarks(look));
        getChildren().setAll(lines);
    }

    private Node line(AccountDecision decision) {
        String choice = Objects.requireNonNullElse(decision.choice(), "");
        Label what = Parts.prose(context.say(
                "decisions.line",
                DecisionWords.subject(decision.subject(), context),
                DecisionWords.choice(decision.subject(), choice, context)));
        Label who = Parts.prose(
                context.say(
                        "decisions.by",
                        decision.decidedBy(),
                        context.display().dateTime(decision.decidedAt()),
                        decision.why()),
                "caption");
        Button back = Parts.iconButton("decision-withdraw", Feather.X, context.say("decisions.withdraw"));
        back.setOnAction(_ -> model.withdraw(decision.subject()));
        VBox words = new VBox(2, what, who);
        Message look = decision.lookAgain();
        if (look != null) {
            Button keep = new Button(context.say("decisions.keep"));
            keep.setId("decision-keep");
            keep.setOnAction(_ -> model.confirm(decision));
            words.getChildren()
                    .addAll(Parts.prose(context.say("decisions.lookAgain", context.say(look)), "serious-words"), keep);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(4, words, back);
    }

    private Node tiers(Look look) {
        String decided = look.choice(DecisionSubject.TIER);
        FlowPane buttons = new FlowPane(4, 4);
        for (Tier tier : TIERS) {
            ToggleButton button = new ToggleButton(context.texts().name(tier));
            button.setId("tier-" + tier);
            button.getStyleClass().add("small");
            button.setSelected(tier.name().equals(decided));
            button.setOnAction(_ -> {
                button.setSelected(tier.name().equals(decided));
                if (tier.name().equals(decided)) {
                    model.withdraw(DecisionSubject.TIER);
                } else {
                    model.propose(tier);
                }
            });
            buttons.getChildren().add(button);
        }
        return new VBox(2, Parts.label(context.say("decisions.tier"), "caption"), buttons);
    }

    private GridPane remarks(Look look) {
        GridPane grid = new GridPane(6, 4);
        grid.addRow(0, caption("decisions.note"), field("note", look.choice(DecisionSubject.NOTE), model::note));
        grid.addRow(1, caption("decisions.tags"), field("tags", look.choice(DecisionSubject.TAGS), model::tags));
        grid.addRow(2, caption("decisions.assignee"), assignee(look));
        return grid;
    }

    private Label caption(String key) {
        Label label = Parts.label(context.say(key), "caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TextField field(String subject, String text, Consumer<String> keep) {
        TextField field = new TextField(text);
        field.setId("decision-" + subject);
        field.setAccessibleText(context.say("decisions." + subject));
        field.setPromptText(context.say("decisions.enterKeeps"));
        field.setOnAction(_ -> keep.accept(field.getText()));
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now && getScene() != null) {
                keep.accept(field.getText());
            }
        });
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private ComboBox<String> assignee(Look look) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("decision-assignee");
        box.getItems().add("");
        box.getItems().addAll(look.people());
        box.setValue(look.choice(DecisionSubject.ASSIGNEE));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(context.say("decisions.assignee"));
        box.setOnAction(_ -> model.assign(Objects.requireNonNullElse(box.getValue(), "")));
        return box;
    }
}
