package app.redress.console.importing;

import app.redress.analysis.joining.AccountsAsked;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// Asks how the files relate when they share too few accounts: shows both spellings and what would match them.
final class AccountQuestion extends SetQuestion {
    private final ImportViewModel model;
    private final ViewContext context;

    AccountQuestion(ImportViewModel model, ViewContext context, Runnable starting) {
        super("import-accounts", model, starting);
        this.model = model;
        this.context = context;
        WhileShown.listen(
                this,
                () -> model.comparison().accounts().subscribe(asked -> asked.ifPresentOrElse(this::show, this::hide)));
    }

    private void show(AccountsAsked.Question asked) {
        FlowPane answers = new FlowPane(8, 6);
        if (!asked.statement().isEmpty()) {
            Button join = answer("import-accounts-join", offer(asked), () -> model.answer(asked.statement()));
            join.getStyleClass().add("suggestion");
            answers.getChildren().add(join);
        }
        answers.getChildren()
                .add(answer(
                        "import-accounts-different",
                        context.say("import.join.different"),
                        () -> model.answer(AccountsAsked.DIFFERENT)));
        String counted = context.say(asked.counted());
        show(
                context.say("import.join.asked", counted, asked.here(), asked.there()),
                context.say(asked.statement().isEmpty() ? "import.join.strangers" : "import.join.why"),
                answers);
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
}
