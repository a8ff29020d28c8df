package app.redress.console.shell;

import app.redress.casefile.results.CaseSummary;
import app.redress.console.parts.Display;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.people.SeatViewModel;
import app.redress.language.Language;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The case's name, time and evidence, the search, and the switches for zone, person, language and theme.
final class HeaderBar extends HBox {
    /// About the width of all but the search.
    private static final double OTHERS = 1_100;

    private static final double LEAST_SEARCH = 34;
    private static final double MOST_SEARCH = 220;
    private static final double ROOM_FOR_KEY = 106;
    private static final double ROOM_FOR_PROMPT = 160;

    private final ShellViewModel model;
    private final CaseActions actions;
    private final ViewContext context;

    HeaderBar(ShellViewModel model, CaseActions actions, ViewContext context) {
        super(14);
        this.model = model;
        this.actions = actions;
        this.context = context;
        getStyleClass().add("header");
        VBox titles = new VBox(1);
        titles.setAlignment(Pos.CENTER_LEFT);
        // the header is rebuilt for every case
        model.open().get().ifPresentOrElse(screens -> describe(titles, screens), () -> titles.getChildren()
                .setAll(Parts.label(context.say("header.noCase"), "case-name")));
        getChildren().addAll(titles, Parts.spacer());
        model.open().get().ifPresent(screens -> getChildren().addAll(search(), zones(screens.summary())));
        model.open().get().ifPresent(screens -> getChildren().add(seat(screens.seat())));
        getChildren().addAll(languages(), theme());
    }

    private void describe(VBox titles, CaseScreens screens) {
        CaseSummary summary = screens.summary();
        Display display = context.display();
        Label rest = Parts.label(
                context.say(
                        "header.case",
                        display.zoneName(summary.asOf()),
                        summary.accountsScreened(),
                        summary.policyName()),
                "caption");
        rest.setMinWidth(0);
        titles.getChildren()
                .setAll(
                        new CaseName(model, screens, context),
                        Parts.row(0, asOf(display.dateTime(summary.asOf())), rest));
    }

    /// The time of the figures; pressing it asks for an earlier one.
    private Hyperlink asOf(String time) {
        Hyperlink asOf = new Hyperlink(context.say("header.asOf", time));
        asOf.setId("header-as-of");
        asOf.getStyleClass().add("header-as-of");
        asOf.setMinWidth(USE_PREF_SIZE);
        asOf.setTooltip(new Tooltip(context.say("header.asOf.tip")));
        asOf.setOnAction(_ -> actions.replay());
        return asOf;
    }

    /// Looks like a field, so that nobody has to know the key; where there is little room, its key stays, then only
    /// its sign.
    private Button search() {
        Label prompt = Parts.label(context.say("search.open"), "search-prompt");
        Label key = Parts.label(context.say("key.search"), "key-cap");
        HBox face = Parts.row(8, Icon.of(Feather.SEARCH), prompt, Parts.spacer(), key);
        Button search = new Button(null, face);
        search.setId("search-open");
        search.getStyleClass().add("search-open");
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        search.setTooltip(new Tooltip(context.say("search.tip")));
        search.setAccessibleText(context.say("search.tip"));
        face.prefWidthProperty().bind(search.widthProperty().subtract(18));
        search.prefWidthProperty()
                .bind(widthProperty().map(wide -> Math.clamp(wide.doubleValue() - OTHERS, LEAST_SEARCH, MOST_SEARCH)));
        Parts.wholeOrAbsent(key, search, ROOM_FOR_KEY);
        Parts.wholeOrAbsent(prompt, search, ROOM_FOR_PROMPT);
        search.setOnAction(_ -> model.search().open());
        return search;
    }

    /// A button that always shows who is signed in; pressing it lets somebody else sign in.
    private Button seat(SeatViewModel seat) {
        Button who = new Button(null, Icon.of(Feather.USER));
        who.setId("who");
        who.getStyleClass().add("flat");
        who.setMinWidth(USE_PREF_SIZE);
        WhileShown.listen(who, () -> seat.current()
                .subscribe(person -> who.setText(person.map(p -> context.say(
                                "seat.who", p.name(), context.texts().name(p.role())))
                        .orElseGet(() -> context.say("seat.nobody")))));
        who.setTooltip(new Tooltip(context.say("seat.switch")));
        who.setOnAction(_ -> seat.askSignIn());
        return who;
    }

    private ChoiceBox<ZoneChoice> zones(CaseSummary summary) {
        ChoiceBox<ZoneChoice> zones = new ChoiceBox<>(FXCollections.observableArrayList(ZoneChoice.values()));
        zones.setId("zone");
        zones.getStyleClass().add("zone-choice");
        zones.setTooltip(new Tooltip(context.say("zone.tip")));
        zones.setAccessibleText(context.say("zone.tip"));
        zones.setConverter(new ZoneWords(summary));
        zones.setValue(model.zone().choice().get());
        zones.setOnAction(_ -> model.zone().choose(zones.getValue()));
        return zones;
    }

    /// A choice with the offset it means at the time of the figures.
    private final class ZoneWords extends StringConverter<ZoneChoice> {
        private final CaseSummary summary;

        ZoneWords(CaseSummary summary) {
            this.summary = summary;
        }

        @Override
        public String toString(@Nullable ZoneChoice choice) {
            if (choice == null) {
                return "";
            }
            String name = context.texts().name(choice);
            Display display = new Display(context.texts(), model.zone().zone(choice));
            return choice == ZoneChoice.UTC ? name : context.say("zone.offset", name, display.offset(summary.asOf()));
        }

        @Override
        public ZoneChoice fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }

    private SegmentedButton languages() {
        SegmentedButton languages = new SegmentedButton();
        languages.setId("languages");
        languages.getStyleClass().add("segments");
        languages.setMinWidth(USE_PREF_SIZE);
        languages.getButtons().add(language(Language.ENGLISH, "EN"));
        languages.getButtons().add(language(Language.JAPANESE, "日本語"));
        return languages;
    }

    private ToggleButton language(Language language, String words) {
        ToggleButton button = new ToggleButton(words);
        button.setId("language-" + language.name());
        button.setSelected(model.language().get() == language);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.language().set(language);
        });
        return button;
    }

    private Button theme() {
        boolean light = model.theme().get() == Theme.LIGHT;
        Button button = Parts.iconButton(
                "theme", light ? Feather.MOON : Feather.SUN, context.say(light ? "theme.toDark" : "theme.toLight"));
        button.setOnAction(_ -> model.theme().set(model.theme().get().other()));
        return button;
    }
}
