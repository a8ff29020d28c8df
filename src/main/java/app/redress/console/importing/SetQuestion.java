package app.redress.console.importing;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A question about all files of an import, with its answers as buttons; empty and invisible while nothing is asked. An
/// answer resumes an import that was interrupted by the question.
abstract class SetQuestion extends HBox {
    private final ImportViewModel model;
    private final Runnable starting;

    /// @param starting starts the import
    SetQuestion(String id, ImportViewModel model, Runnable starting) {
        super(10);
        this.model = model;
        this.starting = starting;
        setId(id);
        getStyleClass().add("questions");
        setAlignment(Pos.TOP_LEFT);
        VBox.setMargin(this, new Insets(8, 0, 0, 0));
    }

    final void hide() {
        setVisible(false);
        setManaged(false);
        getChildren().clear();
    }

    final void show(String question, String why, FlowPane answers) {
        VBox all = new VBox(5, Parts.prose(question, "question-words"), Parts.prose(why, "caption"), answers);
        HBox.setHgrow(all, Priority.ALWAYS);
        getChildren().setAll(Icon.of(Feather.HELP_CIRCLE, "icon-ask"), all);
        setVisible(true);
        setManaged(true);
    }

    final Button answer(String id, String words, Runnable answering) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("compact");
        button.setOnAction(_ -> {
            boolean resuming = model.comparison().resuming();
            answering.run();
            if (resuming) {
                starting.run();
            }
        });
        return button;
    }
}
