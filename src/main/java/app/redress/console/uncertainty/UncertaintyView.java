package app.redress.console.uncertainty;

import app.redress.analysis.review.Uncertainty;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.language.Language;
import app.redress.report.text.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the figure does not know: one statement for the press, and below it a card for each kind of uncertainty.
public final class UncertaintyView extends BorderPane {
    private final UncertaintyViewModel model;
    private final Consumer<String> account;
    private final ViewContext context;
    private final VBox statement = new VBox();
    private final VBox judgement = new VBox();

    /// @param account opens an account
    public UncertaintyView(UncertaintyViewModel model, Consumer<String> account, ViewContext context) {
        this.model = model;
        this.account = account;
        this.context = context;
        setId("uncertainty");
        VBox page = new VBox(
                12, head(), statement, judgement, new SamplingCard(model, context), new GrowthCard(model, context));
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        ScrollPane scroll = Parts.scroll(page);
        setCenter(scroll);
        WhileShown.listen(this, () -> {
            // a rebuilt window removes its screens again at once
            Platform.runLater(this::load);
            return model.state().subscribe(this::show);
        });
    }

    private void load() {
        if (getScene() != null) {
            model.load();
        }
    }

    private Node head() {
        return new VBox(
                2,
                Parts.label(context.say("uncertainty.title"), "screen-title"),
                Parts.prose(context.say("uncertainty.subtitle"), "caption"));
    }

    private void show(Optional<Uncertainty> known) {
        statement.getChildren().clear();
        judgement.getChildren().clear();
        if (known.isEmpty()) {
            return;
        }
        Optional<Statement> said = known.get().statement();
        if (said.isEmpty()) {
            statement
                    .getChildren()
                    .add(Parts.card(
                            context.say("uncertainty.statement"),
                            Parts.prose(context.say("uncertainty.noFigure"), "caption")));
            return;
        }
        statement.getChildren().add(card(said.get()));
        judgement.getChildren().add(new JudgementCard(known.get(), said.get(), account, context));
    }

    private Node card(Statement said) {
        Label words = Parts.prose(said.in(context.texts().locale()), "publish-sentence");
        words.setId("uncertainty-statement");
        VBox card = Parts.card(
                context.say("uncertainty.statement"),
                words,
                Parts.row(8, copy(said, Language.ENGLISH), copy(said, Language.JAPANESE)));
        card.getStyleClass().add("answer-card");
        return card;
    }

    private Button copy(Statement said, Language language) {
        Button copy = new Button(context.say("answer.copy." + language), Icon.of(Feather.COPY));
        copy.setId("uncertainty-copy-" + language);
        copy.getStyleClass().add("compact");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            String words = said.in(language.locale());
            Copying.text(words);
            Toast.done(this, context.say("answer.copied"), words, context);
        });
        return copy;
    }
}
