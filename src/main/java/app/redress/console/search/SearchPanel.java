package app.redress.console.search;

import app.redress.casefile.results.SearchHit;
import app.redress.console.parts.Icon;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.search.SearchViewModel.Answer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One field over the window that finds accounts, transactions, lines of evidence, stores, addresses, devices and
/// commands. Up and Down move through what was found, Enter opens it, Escape closes.
public final class SearchPanel extends StackPane {
    private static final Duration STILL = Duration.millis(200);
    private static final int COMMANDS = 6;
    private static final double WIDTH = 640;
    private static final double ROW = 40;
    private static final double MOST = 440;

    private final SearchViewModel model;
    private final Supplier<List<Command>> commands;
    private final ViewContext context;
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();

    /// A line of the list.
    ///
    /// @param act null for the heading of a group
    private record Line(
            @Nullable Feather sign,
            String words,
            String detail,
            @Nullable Runnable act) {}

    /// @param commands what the window can do now
    public SearchPanel(SearchViewModel model, Supplier<List<Command>> commands, ViewContext context) {
        this.model = model;
        this.commands = commands;
        this.context = context;
        setId("search");
        getStyleClass().add("veil");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        KeysBack.after(this);
        field.setId("search-field");
        field.setPromptText(context.say("search.prompt"));
        field.setAccessibleText(context.say("search.prompt"));
        list.setId("search-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.prose("", "placeholder-words"));
        list.setOnMouseClicked(_ -> act());
        PauseTransition pause = new PauseTransition(STILL);
        pause.setOnFinished(_ -> model.search(field.getText()));
        field.textProperty().addListener(_ -> pause.playFromStart());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                model.close();
            }
        });
        VBox card = new VBox(8, field, list);
        card.getStyleClass().addAll("card", "search-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(card);
        WhileShown.listen(this, () -> model.shown().subscribe(this::show));
        WhileShown.listen(this, () -> model.answer().subscribe(this::fill));
    }

    private void show(boolean shown) {
        setVisible(shown);
        if (shown) {
            field.clear();
            fill(model.answer().get());
            field.requestFocus();
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> model.close();
            case ENTER -> act();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Moves to the next line that is not a heading.
    private void move(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        while (at >= 0 && at < list.getItems().size()) {
            if (list.getItems().get(at).act() != null) {
                list.getSelectionModel().select(at);
                list.scrollTo(Math.max(0, at - 3));
                return;
            }
            at += by;
        }
    }

    private void act() {
        Line chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.act() != null) {
            chosen.act().run();
        }
    }

    private void fill(Answer answer) {
        List<Line> lines = new ArrayList<>();
        group(lines, "search.accounts", answer, SearchHit.Account.class, this::account);
        group(lines, "search.transactions", answer, SearchHit.Payment.class, this::payment);
        group(lines, "search.rows", answer, SearchHit.Row.class, this::row);
        for (SearchHit.Kind kind : SearchHit.Kind.values()) {
            Answer some = new Answer(
                    answer.text(),
                    answer.found().stream()
                            .filter(f -> f instanceof SearchHit.Source s && s.kind() == kind)
                            .toList(),
                    true);
            group(lines, "search." + kind, some, SearchHit.Source.class, this::source);
        }
        commands(lines, answer.text());
        list.getItems().setAll(lines);
        list.setPrefHeight(Math.min(MOST, ROW * Math.max(1, lines.size()) + 4));
        ((javafx.scene.control.Label) list.getPlaceholder())
                .setText(context.say(answer.complete() ? "search.nothing" : "search.searching"));
        list.getSelectionModel().clearSelection();
        move(1);
    }

    private <F extends SearchHit> void group(
            List<Line> lines, String key, Answer answer, Class<F> kind, Function<F, Line> line) {
        List<Line> found = answer.found().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(line)
                .toList();
        if (!found.isEmpty()) {
            lines.add(new Line(null, context.say(key), "", null));
            lines.addAll(found);
        }
    }

    private Line account(SearchHit.Account found) {
        String name = found.name() == null ? "" : "  " + found.name();
        return new Line(
                Feather.USER,
                found.account() + name,
                context.texts().name(found.tier()) + " · " + context.display().yen(found.due()),
                () -> model.choose(found));
    }

    private Line payment(SearchHit.Payment found) {
        return new Line(
                Feather.CREDIT_CARD,
                found.id() + "  " + context.texts().name(found.type()) + " "
                        + context.display().yen(found.amount()),
                found.account() + " · " + context.display().dateTime(found.at()),
                () -> model.choose(found));
    }

    private Line row(SearchHit.Row found) {
        return new Line(
                Feather.FILE_TEXT,
                found.file() + ":" + found.source().line() + "  "
                        + context.texts().name(found.type()),
                found.account() + " · " + context.display().dateTime(found.at()),
                () -> model.choose(found));
    }

    private Line source(SearchHit.Source found) {
        Feather sign =
                switch (found.kind()) {
                    case STORE -> Feather.SHOPPING_BAG;
                    case ADDRESS -> Feather.GLOBE;
                    case DEVICE -> Feather.SMARTPHONE;
                };
        return new Line(sign, found.words(), context.say("search.having", found.accounts()), () -> model.choose(found));
    }

    private void commands(List<Line> lines, String text) {
        String wanted = folded(text);
        List<Line> found = commands.get().stream()
                .filter(command -> folded(command.words()).contains(wanted))
                .limit(wanted.isEmpty() ? Long.MAX_VALUE : COMMANDS)
                .map(command -> new Line(Feather.COMMAND, command.words(), command.keys(), () -> {
                    model.close();
                    command.act().run();
                }))
                .toList();
        if (!found.isEmpty()) {
            lines.add(new Line(null, context.say("search.commands"), "", null));
            lines.addAll(found);
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static final class Cell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            boolean heading = line != null && line.act() == null;
            setMouseTransparent(heading);
            setGraphic(empty || line == null ? null : heading ? Parts.label(line.words(), "search-group") : row(line));
        }

        private static Node row(Line line) {
            HBox words = new HBox(Parts.label(line.words(), "search-words"));
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            HBox row = Parts.row(10, words, Parts.label(line.detail(), "caption"));
            ((javafx.scene.control.Label) row.getChildren().getLast()).setMinWidth(USE_PREF_SIZE);
            if (line.sign() != null) {
                row.getChildren().addFirst(Icon.of(line.sign()));
            }
            row.setMaxWidth(WIDTH - 70);
            return row;
        }
    }
}
