package app.redress.console.overview;

import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.people.Person;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A question in front of the overview, as long as its model asks it.
abstract class QuestionDialog<Q> extends StackPane {
    final ViewContext context;
    private final double width;

    QuestionDialog(String id, double width, ReadOnlyObjectProperty<Optional<Q>> asked, ViewContext context) {
        this.width = width;
        this.context = context;
        setId(id);
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(this, () -> asked.subscribe(now -> now.ifPresentOrElse(this::show, this::hide)));
    }

    /// What is asked.
    abstract VBox card(Q asked);

    /// Where the answer begins.
    abstract Node first();

    private void show(Q asked) {
        VBox card = card(asked);
        card.getStyleClass().add("dialog");
        card.setMaxSize(width, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        Platform.runLater(first()::requestFocus);
    }

    void hide() {
        setVisible(false);
        getChildren().clear();
    }

    /// Why the person may not answer; empty for whoever may.
    ///
    /// @param key begins the names of the sentences
    final String notAllowed(String key, Optional<Person> who, boolean may) {
        if (may) {
            return "";
        }
        return who.map(person -> context.say(
                        key + ".notAllowed",
                        person.name(),
                        context.say(person.role().words())))
                .orElseGet(() -> context.say(key + ".nobody"));
    }

    /// The same as a line that takes no room for whoever may.
    final Label notAllowedLine(String key, Optional<Person> who, boolean may) {
        Label line = Parts.prose(notAllowed(key, who, may), "serious-words");
        line.setManaged(!may);
        return line;
    }

    /// The buttons under a question.
    ///
    /// @param id begins the buttons' ids
    /// @param stopped whether nothing can be answered now
    final HBox buttons(String id, String words, ObservableValue<Boolean> stopped, Runnable answer, Runnable close) {
        Button act = new Button(words);
        act.setId(id + "-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.disableProperty().bind(stopped);
        act.setOnAction(_ -> answer.run());
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId(id + "-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        return Parts.row(8, Parts.spacer(), cancel, act);
    }
}
