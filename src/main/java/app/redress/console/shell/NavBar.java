package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Navigation between screens, with the number of open items of each: a rail of icons, or wide with their names.
final class NavBar extends VBox {
    private static final String WIDE = "nav.wide";
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BooleanProperty wide = new SimpleBooleanProperty();
    private final ShellViewModel model;
    private final ViewContext context;

    NavBar(ShellViewModel model, ViewContext context, Image icon) {
        super(2);
        this.model = model;
        this.context = context;
        wide.set(context.settings().text(WIDE, "no").equals("yes"));
        getStyleClass().add("nav");
        wide.subscribe(now -> pseudoClassStateChanged(NARROW, !now));
        getChildren().add(brand(icon));
        for (Screen.Job job : Screen.Job.values()) {
            getChildren().add(heading(job));
            Stream.of(Screen.values()).filter(screen -> screen.job() == job).forEach(screen -> getChildren()
                    .add(item(screen)));
        }
        Region rest = new Region();
        VBox.setVgrow(rest, javafx.scene.layout.Priority.ALWAYS);
        Label foot = Parts.prose(context.say("nav.foot"), "nav-foot");
        onlyWide(foot);
        getChildren().addAll(rest, foot, turn());
    }

    /// Parts the screens by job: a line in the rail, its name where there is room.
    private VBox heading(Screen.Job job) {
        Region line = new Region();
        line.getStyleClass().add("nav-line");
        line.setVisible(job != Screen.Job.ANSWER);
        line.setManaged(line.isVisible());
        Label name = Parts.label(context.texts().name(job), "nav-heading");
        onlyWide(name);
        VBox heading = new VBox(line, name);
        heading.getStyleClass().add("nav-part");
        return heading;
    }

    private HBox brand(Image icon) {
        ImageView mark = new ImageView(icon);
        mark.setFitWidth(26);
        mark.setFitHeight(26);
        mark.setSmooth(true);
        Label name = Parts.label("Redress", "brand");
        onlyWide(name);
        HBox brand = Parts.row(9, mark, name);
        brand.getStyleClass().add("brand-row");
        return brand;
    }

    /// Shows or hides the names.
    void turnWide() {
        wide.set(!wide.get());
        context.settings().put(WIDE, wide.get() ? "yes" : "no");
    }

    private void onlyWide(Node node) {
        node.visibleProperty().bind(wide);
        node.managedProperty().bind(wide);
    }

    private Button turn() {
        Button turn = Parts.iconButton("nav-turn", Feather.CHEVRONS_RIGHT, context.say("nav.wider"));
        turn.setMaxWidth(Double.MAX_VALUE);
        turn.getStyleClass().add("nav-turn");
        wide.subscribe(now -> {
            String words = context.say(now ? "nav.narrower" : "nav.wider");
            turn.setGraphic(Icon.of(now ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT, "nav-icon"));
            turn.setTooltip(new Tooltip(words));
            turn.setAccessibleText(words);
        });
        turn.setOnAction(_ -> turnWide());
        return turn;
    }

    private ToggleButton item(Screen screen) {
        Region gap = Parts.spacer();
        onlyWide(gap);
        HBox face = Parts.row(10, withBadge(screen), name(screen), gap, badge(screen, "nav-badge"));
        onlyWide(face.getChildren().get(1));
        onlyWide(face.getChildren().getLast());
        ToggleButton item = new ToggleButton(context.texts().name(screen), face);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setId("nav-" + screen.name());
        item.getStyleClass().add("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty()
                .bind(item.widthProperty().subtract(Bindings.when(wide).then(24).otherwise(4)));
        face.alignmentProperty().bind(Bindings.when(wide).then(Pos.CENTER_LEFT).otherwise(Pos.CENTER));
        item.setAccessibleText(context.texts().name(screen));
        item.setTooltip(new Tooltip(context.say("nav.key", context.texts().name(screen), screen.digit())));
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

    /// The icon, in the narrow rail with the number below it.
    private VBox withBadge(Screen screen) {
        Label small = badge(screen, "nav-small-badge");
        small.visibleProperty().bind(wide.not());
        small.managedProperty().bind(wide.not().and(small.textProperty().isNotEmpty()));
        VBox sign = new VBox(1, Icon.of(screen.sign(), "nav-icon"), small);
        sign.setAlignment(Pos.CENTER);
        return sign;
    }

    private Label badge(Screen screen, String style) {
        Label badge = Parts.label("", style);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        // the bar is rebuilt for every case
        model.open().get().flatMap(screens -> count(screen, screens)).ifPresent(count -> badge.textProperty()
                .bind(count.map(n -> n.longValue() == 0 ? "" : context.display().count(n.longValue()))));
        return badge;
    }

    private static Optional<ObservableValue<Number>> count(Screen screen, CaseScreens screens) {
        return switch (screen) {
            case OVERVIEW, UNCERTAINTY, DEFINITIONS -> Optional.empty();
            case ACCOUNTS -> Optional.of(screens.accounts().queue().undecided());
            case COMPENSATION -> Optional.of(screens.compensation().list().whole());
            case CLAIMS -> Optional.of(screens.claims().list().whole());
            case PAYOUTS -> Optional.of(screens.payouts().waiting());
            case FREEZE -> Optional.of(screens.freeze().toFreeze().list().whole());
            case AUDIT -> Optional.empty();
            case EVIDENCE -> Optional.of(screens.evidence().rejects().total());
        };
    }
}
