package app.redress.console.people;

import app.redress.console.parts.Parts;
import app.redress.console.parts.PassphraseFields;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.people.SeatViewModel.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Asks for name and passphrase. While the window is locked, nothing of the case is visible behind the dialog.
public final class SignInDialog extends StackPane {
    private static final PseudoClass OPAQUE = PseudoClass.getPseudoClass("opaque");

    private final SeatViewModel model;
    private final ViewContext context;
    private @Nullable Node before;
    private @Nullable Control first;

    public SignInDialog(SeatViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("sign-in");
        getStyleClass().add("veil");
        WhileShown.listen(this, () -> {
            Subscription asked = model.question().subscribe(this::show);
            return asked.and(getScene().focusOwnerProperty().subscribe(this::keepKeys));
        });
    }

    /// What is typed while somebody is asked who they are must not decide anything behind the question.
    private void keepKeys(@Nullable Node owner) {
        if (first != null && owner != null && !Parts.isVeiled(owner)) {
            Platform.runLater(() -> {
                if (first != null) {
                    first.requestFocus();
                }
            });
        }
    }

    private void show(Question question) {
        if (getChildren().isEmpty()) {
            before = getScene().getFocusOwner();
        }
        setVisible(question != Question.NONE);
        pseudoClassStateChanged(OPAQUE, question == Question.LOCKED);
        getChildren().clear();
        first = null;
        if (question == Question.NONE) {
            giveBack();
            return;
        }
        List<Control> fields = new ArrayList<>();
        VBox card = Parts.card(
                context.say("seat." + question + ".title"),
                Parts.prose(words(question), "caption"),
                form(question, fields),
                Parts.refusal("sign-in-trouble", model.trouble(), context),
                buttons(question));
        card.getStyleClass().add("dialog");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().setAll(card);
        first = fields.getFirst();
        WhileShown.listen(card, () -> model.busy().subscribe(busy -> {
            if (!busy) {
                fields.getFirst().requestFocus();
            }
        }));
    }

    /// Puts the keys back where they were: left to itself, the window gives them to its first control, which may be
    /// behind a dialog.
    private void giveBack() {
        Node owner = before;
        before = null;
        Node start = owner != null && Objects.equals(owner.getScene(), getScene())
                ? owner
                : getScene().lookup(".starts-here");
        if (start != null) {
            start.requestFocus();
        }
    }

    private String words(Question question) {
        String words = context.say(
                "seat." + question + ".words",
                model.current().get().map(p -> p.name()).orElse(""));
        return model.practicePassphrase()
                .filter(_ -> question == Question.SIGN_IN || question == Question.LOCKED)
                .map(known -> words + "\n" + context.say("seat.practice", known))
                .orElse(words);
    }

    private Node form(Question question, List<Control> fields) {
        GridPane grid = PassphraseFields.grid();
        switch (question) {
            case OWNER -> addName(grid, fields);
            case SIGN_IN -> {
                addNames(grid);
                addPassphrase(grid, "secret.passphrase", fields);
            }
            case LOCKED -> addPassphrase(grid, "secret.passphrase", fields);
            case OWN_PASSPHRASE -> addPassphrase(grid, "secret.old", fields);
            case NONE -> {}
        }
        boolean chooses = question == Question.OWNER || question == Question.OWN_PASSPHRASE;
        String lost = question == Question.OWNER ? "seat.lostAlone" : "seat.lost";
        return chooses ? new VBox(8, grid, new PassphraseFields(model.fresh(), context, lost)) : grid;
    }

    private void addName(GridPane grid, List<Control> fields) {
        TextField name = new TextField();
        name.setId("sign-in-name");
        name.setAccessibleText(context.say("seat.name"));
        name.textProperty().bindBidirectional(model.name());
        name.disableProperty().bind(model.busy());
        GridPane.setHgrow(name, Priority.ALWAYS);
        grid.addRow(0, Parts.label(context.say("seat.name")), name);
        fields.add(name);
    }

    private void addNames(GridPane grid) {
        ComboBox<String> names = new ComboBox<>(model.names());
        names.setId("sign-in-names");
        names.setAccessibleText(context.say("seat.name"));
        names.setConverter(new NamesWithRoles());
        names.setMaxWidth(Double.MAX_VALUE);
        names.valueProperty().bindBidirectional(model.name());
        if (model.name().get().isEmpty() && !model.names().isEmpty()) {
            names.setValue(model.names().getFirst());
        }
        names.disableProperty().bind(model.busy());
        GridPane.setHgrow(names, Priority.ALWAYS);
        grid.addRow(0, Parts.label(context.say("seat.name")), names);
    }

    /// Shows names with roles: whoever has to sign in as a manager need not know who is one.
    private final class NamesWithRoles extends StringConverter<String> {
        @Override
        public String toString(@Nullable String name) {
            return name == null
                    ? ""
                    : model.roleOf(name)
                            .map(role -> context.say(
                                    "seat.who", name, context.texts().name(role)))
                            .orElse(name);
        }

        @Override
        public String fromString(String shown) {
            return shown;
        }
    }

    private void addPassphrase(GridPane grid, String label, List<Control> fields) {
        PasswordField field = PassphraseFields.field("sign-in-passphrase", model.passphrase());
        field.setOnAction(_ -> model.submit());
        field.disableProperty().bind(model.busy());
        PassphraseFields.addRow(grid, context.say(label), field);
        fields.add(field);
    }

    private Node buttons(Question question) {
        Button act = new Button(context.say("seat." + question + ".act"));
        act.setId("sign-in-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.disableProperty().bind(model.ready().not());
        act.setOnAction(_ -> model.submit());
        if (question == Question.LOCKED) {
            return Parts.row(8, Parts.spacer(), act);
        }
        boolean signedIn = model.current().get().isPresent();
        Button look = new Button(context.say(signedIn ? "choose.cancel" : "seat.look"));
        look.setId("sign-in-look");
        look.setCancelButton(true);
        look.disableProperty().bind(model.busy());
        look.setOnAction(_ -> model.close());
        return Parts.row(8, Parts.spacer(), look, act);
    }
}
