package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Navigation between screens, with the number of open items of each.
final class NavBar extends VBox {
    private final ShellViewModel model;
    private final ViewContext context;

    NavBar(ShellViewModel model, ViewContext context, Image icon) {
        super(2);
        this.model = model;
        this.context = context;
        getStyleClass().add("nav");
        getChildren().add(brand(icon));
        for (Screen screen : Screen.values()) {
            getChildren().add(item(screen));
        }
        Region rest = new Region();
        VBox.setVgrow(rest, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(rest, Parts.prose(context.say("nav.foot"), "nav-foot"));
    }

    private HBox brand(Image icon) {
        ImageView mark = new ImageView(icon);
        mark.setFitWidth(26);
        mark.setFitHeight(26);
        mark.setSmooth(true);
        HBox brand = Parts.row(9, mark, Parts.label("Redress", "brand"));
        brand.getStyleClass().add("brand-row");
        return brand;
    }

    private ToggleButton item(Screen screen) {
        HBox face = Parts.row(10, Icon.of(screen.sign(), "nav-icon"), name(screen), Parts.spacer(), badge(screen));
        ToggleButton item = new ToggleButton(context.texts().name(screen), face);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setId("nav-" + screen.name());
        item.getStyleClass().add("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(item.widthProperty().subtract(24));
        item.setTooltip(new Tooltip(context.say("nav.key", context.texts().name(screen), screen.ordinal() + 1)));
        item.disableProperty().bind(model.open().map(Optional::isEmpty));
        WhileShown.listen(item, () -> model.screen().subscribe(now -> item.setSelected(now == screen)));
        WhileShown.listen(item, () -> model.open()
                .subscribe(_ -> item.setSelected(model.screen().get() == screen)));
        item.setOnAction(_ -> {
            item.setSelected(true);
            model.screen().set(screen);
        });
        return item;
    }

    private Label name(Screen screen) {
        Label name = Parts.label(context.texts().name(screen), "nav-label");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private Label badge(Screen screen) {
        Label badge = Parts.label("", "nav-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        // the bar is rebuilt for every case
        model.open().get().flatMap(screens -> count(screen, screens)).ifPresent(count -> badge.textProperty()
                .bind(count.map(n -> n.longValue() == 0 ? "" : context.display().count(n.longValue()))));
        return badge;
    }

    private static Optional<ObservableValue<Number>> count(Screen screen, CaseScreens screens) {
        return switch (screen) {
            case OVERVIEW, UNCERTAINTY, DEFINITIONS -> Optional.empty();
            case ACCOUNTS -> Optional.of(screens.accounts().queue().total());
            case COMPENSATION -> Optional.of(screens.compensation().list().total());
            case CLAIMS -> Optional.of(screens.claims().list().total());
            case PAYOUTS -> Optional.of(screens.payouts().waiting());
            case FREEZE -> Optional.of(screens.freeze().toFreeze().list().total());
            case AUDIT -> Optional.empty();
            case EVIDENCE -> Optional.of(screens.evidence().rejects().total());
        };
    }
}
