package app.redress.console.importing;

import app.redress.analysis.AccountsAsked;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks how the files relate when they share too few accounts: shows both spellings and what would match them. An
/// answer resumes an import that was interrupted by the question.
final class AccountQuestion extends HBox {
    private final ImportViewModel model;
    private final ViewContext context;
    private final Runnable starting;

    AccountQuestion(ImportViewModel model, ViewContext context, Runnable starting) {
        super(10);
        this.model = model;
        this.context = context;
        this.starting = starting;
        setId("import-accounts");
        getStyleClass().add("questions");
        setAlignment(Pos.TOP_LEFT);
        VBox.setMargin(this, new Insets(8, 0, 0, 0));
        WhileShown.listen(
                this,
                () -> model.comparison().accounts().subscribe(asked -> asked.ifPresentOrElse(this::show, this::hide)));
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        getChildren().clear();
    }

    private void show(AccountsAsked.Question asked) {
        FlowPane answers = new FlowPane(8, 6);
        if (!asked.statement().isEmpty()) {
            Button join = answer("import-accounts-join", asked.statement(), offer(asked));
            join.getStyleClass().add("suggestion");
            answers.getChildren().add(join);
        }
        answers.getChildren()
                .add(answer(
                        "import-accounts-different", AccountsAsked.DIFFERENT, context.say("import.join.different")));
        String counted = context.say(asked.counted());
        VBox words = new VBox(
                5,
                Parts.prose(context.say("import.join.asked", counted, asked.here(), asked.there()), "question-words"),
                Parts.prose(
                        context.say(asked.statement().isEmpty() ? "import.join.strangers" : "import.join.why"),
                        "caption"),
                answers);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        getChildren().setAll(Icon.of(Feather.HELP_CIRCLE, "icon-ask"), words);
        setVisible(true);
        setManaged(true);
    }

    private String offer(AccountsAsked.Question asked) {
        return context.say(
                "import.join.offer",
                AnswerWords.accountForm(
                        asked.statement()
                                .substring(asked.statement().indexOf('=') + 1)
                                .strip(),
                        context),
                context.display().count(asked.shared()),
                context.display().count(asked.smaller()));
    }

    private Button answer(String id, String statement, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("compact");
        button.setOnAction(_ -> {
            boolean resuming = model.comparison().resuming();
            model.answer(statement);
            if (resuming) {
                starting.run();
            }
        });
        return button;
    }
}
