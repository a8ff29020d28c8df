package app.redress.console.evidence;

import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.limits.LimitDecision;
import app.redress.casefile.limits.SeenLimits;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The period and the largest amount by which rows of the evidence count, as a decision of the case.
final class LimitsBar extends VBox {
    private final LimitsViewModel model;
    private final ViewContext context;
    private final Map<EvidenceLimit, TextField> fields = new EnumMap<>(EvidenceLimit.class);
    private final TextField why = new TextField();
    private final Button decide;
    private final Button undo;
    private final Label latest = Parts.prose("", "caption");

    LimitsBar(LimitsViewModel model, ViewContext context) {
        super(6);
        this.model = model;
        this.context = context;
        setId("limits");
        decide = button("limits-decide", "limits.decide", this::decide);
        decide.getStyleClass().add("accent");
        undo = button("limits-undo", "limits.undo", model::undo);
        latest.setId("limits-latest");
        getChildren().addAll(values(), reason(), latest);
        WhileShown.listen(
                this, () -> model.open().subscribe(_ -> show()).and(model.seen().subscribe(this::tell)));
    }

    private HBox values() {
        HBox row = new HBox(
                6,
                Parts.label(context.say("import.period"), "caption"),
                field(EvidenceLimit.FROM, "import.period.from"),
                Parts.label("–", "caption"),
                field(EvidenceLimit.TO, "import.period.to"),
                Parts.label(context.say("import.most"), "caption"),
                field(EvidenceLimit.MOST, "import.most"),
                Parts.spacer(),
                undo,
                decide);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField field(EvidenceLimit limit, String name) {
        TextField field = new TextField();
        field.setId("limits-" + limit.key().replace('.', '-'));
        field.setAccessibleText(context.say(name));
        field.setPromptText(context.say("limits.asFound"));
        field.setPrefWidth(132);
        field.setMinWidth(104);
        field.getStyleClass().add("compact");
        field.textProperty().subscribe(this::enable);
        fields.put(limit, field);
        return field;
    }

    private TextField reason() {
        why.setId("limits-why");
        why.setPromptText(context.say("limits.why"));
        why.setAccessibleText(context.say("limits.why"));
        why.textProperty().subscribe(this::enable);
        HBox.setHgrow(why, Priority.ALWAYS);
        return why;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(context.say(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void decide() {
        Map<EvidenceLimit, String> written = new EnumMap<>(EvidenceLimit.class);
        fields.forEach((limit, field) -> written.put(limit, field.getText()));
        model.decide(written, why.getText());
    }

    private void show() {
        setVisible(model.open().get());
        setManaged(model.open().get());
    }

    private void tell(SeenLimits seen) {
        fields.forEach((limit, field) -> field.setText(seen.value(limit).orElse("")));
        why.clear();
        undo.setDisable(seen.steps().isEmpty());
        Optional<LimitDecision> last = seen.steps().isEmpty()
                ? Optional.empty()
                : Optional.of(seen.steps().getLast());
        latest.setText(last.map(this::words).orElseGet(() -> context.say("limits.none")));
        enable();
    }

    private String words(LimitDecision step) {
        String unstated = context.say("limits.asFound");
        return context.say(
                "limits.latest",
                step.decidedBy(),
                context.display().dateTime(step.decidedAt()),
                context.say(step.limit().words()),
                step.old() == null ? unstated : step.old(),
                step.value() == null ? unstated : step.value(),
                step.undoes() == null ? step.why() : context.say("limits.takenBack"));
    }

    /// A decision needs a reason and something new.
    private void enable() {
        boolean same = fields.entrySet().stream().allMatch(one -> one.getValue()
                .getText()
                .strip()
                .equals(model.seen().get().value(one.getKey()).orElse("")));
        decide.setDisable(same || why.getText().isBlank());
    }
}
