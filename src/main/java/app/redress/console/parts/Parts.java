package app.redress.console.parts;

import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Small controls used on every screen.
public final class Parts {
    private Parts() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Shows words whole while their place is as wide as said, and not at all in a narrower one.
    public static void wholeOrAbsent(Label words, Region place, double width) {
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.visibleProperty().bind(place.widthProperty().greaterThanOrEqualTo(width));
        words.managedProperty().bind(words.visibleProperty());
    }

    /// A label that wraps instead of truncating.
    public static Label prose(String text, String... styles) {
        Label label = label(text, styles);
        wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Lets a text wrap, but not within a time or a date.
    public static void wrap(Labeled text) {
        text.setWrapText(true);
        UnbrokenText.keep(text);
    }

    /// A refusal in words; it takes room only while there is one.
    public static Label refusal(String id, ObservableValue<Message> said, ViewContext context) {
        Label refusal = prose("", "serious-words");
        refusal.setId(id);
        WhileShown.listen(
                refusal,
                () -> said.subscribe(message -> {
                    refusal.setText(message.isEmpty() ? "" : context.say(message));
                    refusal.setVisible(!message.isEmpty());
                    refusal.setManaged(!message.isEmpty());
                }));
        return refusal;
    }

    public static Label chip(String text, String style) {
        Label chip = label(text, "chip", style);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    public static Label tier(Texts texts, Tier tier) {
        return chip(texts.name(tier), "chip-" + tier.name().toLowerCase(Locale.ROOT));
    }

    public static Label verdict(Texts texts, Verdict verdict) {
        return chip(texts.name(verdict), "chip-" + verdict.name().toLowerCase(Locale.ROOT));
    }

    /// What may be taller than its place, as wide as it.
    public static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox card(String title, Node... content) {
        VBox card = new VBox(label(title, "card-title"));
        card.getChildren().addAll(content);
        card.getStyleClass().add("card");
        return card;
    }

    /// A button with only an icon; its name is in the tooltip and for screen readers.
    public static Button iconButton(String id, Feather sign, String name) {
        Button button = new Button(null, Icon.of(sign));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    /// A bar that moves, and takes room, only while work is under way.
    public static ProgressBar progressWhile(ObservableValue<Boolean> busy) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(busy);
        bar.managedProperty().bind(busy);
        return bar;
    }

    /// Whether a node belongs to a visible question or overlay that lies over the window.
    public static boolean isVeiled(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.getStyleClass().contains("veil") && one.isVisible()) {
                return true;
            }
        }
        return false;
    }
}
