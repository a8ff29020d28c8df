package app.redress.console.people;

import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.PassphraseFields;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.people.Person;
import app.redress.people.Role;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Lists the people of the case, with what a manager may change about each, and a row to add one.
public final class PeopleDialog extends StackPane {
    private final PeopleViewModel model;
    private final ViewContext context;
    private final GridPane list = new GridPane(10, 8);

    public PeopleDialog(PeopleViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("people");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.shown().subscribe(this::show));
        WhileShown.listen(this, () -> model.people().subscribe(this::fill));
    }

    private void show(boolean shown) {
        setVisible(shown);
        getChildren().clear();
        if (!shown) {
            return;
        }
        fill();
        ScrollPane scroll = Parts.scroll(list);
        scroll.setMaxHeight(300);
        VBox card = Parts.card(
                context.say("people.title"),
                Parts.prose(context.say("people.words"), "caption"),
                scroll,
                addition(),
                Parts.refusal("people-trouble", model.trouble(), context),
                foot());
        card.getStyleClass().add("dialog");
        card.setMaxSize(720, USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private void fill() {
        list.getChildren().clear();
        for (int row = 0; row < model.people().size(); row++) {
            Person person = model.people().get(row);
            Label name = Parts.label(person.name(), person.active() ? "card-title" : "caption");
            name.setMinWidth(160);
            list.addRow(row, name, role(person), active(person), give(person), note(person));
        }
    }

    private ComboBox<Role> role(Person person) {
        ComboBox<Role> role = roles("people-role-" + person.name());
        role.setValue(person.role());
        role.setOnAction(_ -> model.change(person, role.getValue(), person.active()));
        return role;
    }

    private ComboBox<Role> roles(String id) {
        ComboBox<Role> roles = new ComboBox<>(FXCollections.observableArrayList(Role.values()));
        roles.setId(id);
        roles.setAccessibleText(context.say("people.role"));
        roles.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role role) {
                return role == null ? "" : context.texts().name(role);
            }

            @Override
            public Role fromString(String text) {
                return Role.valueOf(text);
            }
        });
        return roles;
    }

    private Button active(Person person) {
        Button button = new Button(context.say(person.active() ? "people.close" : "people.reopen"));
        button.setId("people-active-" + person.name());
        button.setOnAction(_ -> model.change(person, person.role(), !person.active()));
        return button;
    }

    private Button give(Person person) {
        Button button = new Button(context.say("people.give"));
        button.setId("people-give-" + person.name());
        button.disableProperty().bind(model.longEnough().not());
        button.setOnAction(_ -> model.give(person));
        return button;
    }

    private Label note(Person person) {
        String key = !person.active() ? "people.closed" : person.ownPassphrase() ? "" : "people.given";
        return Parts.label(key.isEmpty() ? "" : context.say(key), "caption");
    }

    private Node addition() {
        TextField name = new TextField();
        name.setId("people-name");
        name.setPromptText(context.say("people.newName"));
        name.setAccessibleText(context.say("people.newName"));
        name.textProperty().bindBidirectional(model.name());
        PasswordField passphrase = PassphraseFields.field("people-passphrase", model.passphrase());
        passphrase.setPromptText(context.say("people.passphrase"));
        passphrase.setAccessibleText(context.say("people.passphrase"));
        passphrase.setPrefWidth(240);
        ComboBox<Role> role = roles("people-role");
        role.valueProperty().bindBidirectional(model.role());
        Button add = new Button(context.say("people.add"));
        add.setId("people-add");
        add.getStyleClass().add("accent");
        add.disableProperty().bind(model.ready().not());
        add.setOnAction(_ -> model.add());
        return Parts.row(8, name, role, passphrase, add);
    }

    private Node foot() {
        Button close = new Button(context.say("people.done"));
        close.setId("people-done");
        close.setCancelButton(true);
        close.setOnAction(_ -> model.close());
        return Parts.row(8, Parts.spacer(), close);
    }
}
