package app.redress.console.accounts;

import app.redress.console.parts.Copying;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.AccountFinding;
import app.redress.language.Language;
import app.redress.report.explanation.Explanations;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The explanation for the customer in either language, to read out or copy.
final class ExplanationCard {
    private static final double BRIEF = 90;

    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final AccountFinding finding;
    private final ViewContext context;
    private final ObjectProperty<Language> shown;
    private final Label words = Parts.prose("", "explanation-words");
    private final Button other = new Button();

    /// @param shown selected language; kept when another account is selected
    ExplanationCard(AccountFinding finding, ViewContext context, ObjectProperty<Language> shown) {
        this.finding = finding;
        this.context = context;
        this.shown = shown;
    }

    /// @param brief shows its beginning only, until somebody wants all of it
    VBox card(ObservableValue<Boolean> brief) {
        words.setId("explanation-words");
        other.setId("explanation-language");
        other.getStyleClass().addAll("flat", "explanation-language");
        other.setOnAction(_ -> {
            shown.set(turned(shown.get()));
            showExplanation();
        });
        Button copy = Parts.iconButton("explanation-copy", Feather.COPY, context.say("explanation.copy"));
        copy.setOnAction(_ -> Copying.text(words.getText()));
        VBox card = new VBox(
                Parts.row(4, Parts.label(context.say("explanation.title"), "card-title"), Parts.spacer(), other, copy),
                words);
        Hyperlink all = new Hyperlink(context.say("explanation.all"));
        all.setId("explanation-all");
        all.getStyleClass().add("more-link");
        all.setOnAction(_ -> whole.set(true));
        BooleanBinding cut = Bindings.createBooleanBinding(() -> brief.getValue() && !whole.get(), brief, whole);
        cut.subscribe(isCut -> {
            words.setMaxHeight(isCut ? BRIEF : Double.MAX_VALUE);
            words.setMinHeight(isCut ? BRIEF : Region.USE_PREF_SIZE);
            words.setPrefHeight(isCut ? BRIEF : Region.USE_COMPUTED_SIZE);
        });
        all.visibleProperty().bind(cut);
        all.managedProperty().bind(cut);
        card.getChildren().add(all);
        card.getStyleClass().addAll("card", "explanation");
        card.setId("explanation");
        showExplanation();
        return card;
    }

    private void showExplanation() {
        words.setText(new Explanations(shown.get().locale(), context.display().zone()).say(finding));
        other.setText(context.say("explanation." + turned(shown.get())));
    }

    private static Language turned(Language language) {
        return language == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH;
    }
}
