package app.redress.console.accounts;

import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.console.parts.Icon;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The accounts that are linked with the one in front, as a picture or as tables, to be walked through by keys, and the
/// way to one decision about all that have something in common.
final class LinksDialog extends StackPane {
    private static final String TABLE = "links.table";

    private final LinksViewModel model;
    private final ViewContext context;
    private final LinkWords words;
    private final LinksDrawing picture;
    private final LinksTables tables;
    private final ToggleButton asTable = new ToggleButton();
    private final Label title = Parts.label("", "card-title");
    private final Label summary = Parts.prose("", "caption");
    private final Label chosen = Parts.prose("");
    private final Label page = Parts.label("", "small-figure");
    private final Button decide = button("links-decide", Feather.CHECK_CIRCLE);
    private final Button back = button("links-back", Feather.CORNER_UP_LEFT);
    private final Button enter = button("links-enter", Feather.TARGET);
    private final Button earlier = Parts.iconButton("links-earlier", Feather.CHEVRON_UP, "");
    private final Button later = Parts.iconButton("links-later", Feather.CHEVRON_DOWN, "");

    /// @param leave returns the focus to the screen
    LinksDialog(LinksViewModel model, ViewContext context, Runnable leave) {
        this.model = model;
        this.context = context;
        this.words = new LinkWords(context);
        this.picture = new LinksDrawing(model, context);
        this.tables = new LinksTables(model, context);
        setId("links");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        chosen.setId("links-chosen");
        chosen.setMinHeight(36);
        StackPane body = new StackPane(picture, tables);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox card = new VBox(8, head(), summary, legend(), body, chosen, trouble(), foot());
        card.getStyleClass().addAll("card", "dialog");
        card.setMaxSize(1_060, 680);
        getChildren().setAll(card);
        // before tables and buttons see it: they keep some keys for themselves
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.isOpen().subscribe(open -> show(open, leave)),
                        model.links().subscribe(this::fill),
                        model.choice().subscribe(_ -> describe()),
                        asTable.selectedProperty().subscribe(this::turn)));
    }

    private static Button button(String id, Feather sign) {
        Button button = new Button("", Icon.of(sign));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Node head() {
        asTable.setId("links-table");
        asTable.setText(context.say("links.asTable"));
        asTable.setMinWidth(USE_PREF_SIZE);
        asTable.getStyleClass().add("small");
        asTable.setSelected(context.settings().text(TABLE, "").equals("yes"));
        earlier.setOnAction(_ -> model.turn(-1));
        later.setOnAction(_ -> model.turn(1));
        name(earlier, "links.earlier");
        name(later, "links.later");
        page.setMinWidth(USE_PREF_SIZE);
        return Parts.row(6, title, Parts.spacer(), page, earlier, later, asTable);
    }

    private void name(Button button, String key) {
        button.setAccessibleText(context.say(key));
        button.getTooltip().setText(context.say(key));
    }

    private FlowPane legend() {
        FlowPane legend = new FlowPane(14, 2);
        legend.getStyleClass().add("legend");
        LinksLegend.items(context).forEach(legend.getChildren()::add);
        return legend;
    }

    private void show(boolean open, Runnable leave) {
        if (open == isVisible()) {
            return;
        }
        setVisible(open);
        if (open) {
            takeKeys();
        } else {
            leave.run();
        }
    }

    private void turn(boolean table) {
        context.settings().put(TABLE, table ? "yes" : "no");
        tables.setVisible(table);
        picture.setVisible(!table);
        if (isVisible()) {
            takeKeys();
        }
    }

    private void takeKeys() {
        if (asTable.isSelected()) {
            tables.takeKeys();
        } else {
            picture.requestFocus();
        }
    }

    private void fill(Optional<Links> shown) {
        title.setText(shown.map(links -> words.title(links.centre())).orElse(context.say("links.asking")));
        summary.setText(shown.map(this::summary).orElse(""));
        page.setText(shown.map(words::page).orElse(""));
        earlier.setDisable(shown.filter(links -> links.offset() > 0).isEmpty());
        later.setDisable(shown.filter(links -> links.offset() + LinksViewModel.PAGE < links.total())
                .isEmpty());
        back.setDisable(!model.canGoBack());
        describe();
    }

    private String summary(Links links) {
        String words = this.words.summary(links);
        return links.moreThings() == 0 ? words : words + " " + context.say("links.moreThings", links.moreThings());
    }

    private void describe() {
        Optional<Links> shown = model.links().get();
        chosen.setText(
                shown.map(links -> words.chosen(links, model.choice().get())).orElse(""));
        enter.setDisable(!model.canEnter());
        Optional<LinkedThing> about = model.decidable();
        decide.setDisable(about.isEmpty());
        decide.setText(about.map(thing -> context.say("links.decide", thing.accounts(), words.name(thing)))
                .orElse(context.say("links.decideNone")));
    }

    private Label trouble() {
        Label trouble = Parts.prose("", "serious-words");
        trouble.setId("links-trouble");
        WhileShown.listen(trouble, () -> model.trouble().subscribe(said -> {
            trouble.setText(said.isEmpty() ? "" : context.say(said));
            trouble.setVisible(!said.isEmpty());
            trouble.setManaged(!said.isEmpty());
        }));
        return trouble;
    }

    private Node foot() {
        back.setText(context.say("links.back"));
        back.setOnAction(_ -> model.back());
        decide.setOnAction(_ -> model.decide());
        enter.setText(context.say("links.enter"));
        enter.setOnAction(_ -> model.enter());
        Button close = new Button(context.say("links.close"));
        close.setId("links-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> model.close());
        return Parts.row(8, back, enter, decide, Parts.spacer(), close);
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ESCAPE -> model.close();
            case BACK_SPACE -> model.back();
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case D -> model.decide();
            case V -> asTable.setSelected(!asTable.isSelected());
            default -> {
                return;
            }
        }
        key.consume();
    }
}
