package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The table of events below the drawing, which shares its selection: what happened, and why it is judged so.
final class EventTable extends StackPane {
    private static final double WHEN = 76;
    private static final double WHERE = 152;
    /// Two lines. Scrolling needs to know it before the rows are laid out.
    private static final double ROW = 42;

    private final ViewContext context;
    private final EventWords words;
    private final RawRowsViewModel rawRows;
    private final TableView<JudgedEvent> table;

    EventTable(AccountsViewModel model, ViewContext context) {
        this.context = context;
        this.words = new EventWords(context, model);
        this.rawRows = model.rawRows();
        table = Tables.table("events", columns(), context.say("events.none"), context.settings());
        table.setAccessibleText(context.say("table.events"));
        Tables.menu(table, context);
        table.setFixedCellSize(ROW);
        getChildren().add(table);
        WhileShown.listen(this, () -> model.finding().subscribe(this::show));
        WhileShown.listen(this, () -> model.selectedEvent().subscribe(index -> choose(index.intValue())));
        // what was scrolled to before the table had its height would lie elsewhere in it
        table.heightProperty().subscribe(_ -> Platform.runLater(this::revealChosen));
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0
                    && table.getSelectionModel().getSelectedItems().size() == 1) {
                model.selectEvent(index.intValue());
            }
        });
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> measure(model));
        table.getStyleClass().add("events");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Tables.onOpen(table, this::explain);
    }

    private List<TableColumnSpec<JudgedEvent>> columns() {
        List<TableColumnSpec<JudgedEvent>> columns = List.of(
                TableColumnSpec.node(
                        "when",
                        context.say("column.time"),
                        WHEN,
                        e -> context.display().seconds(e.event().at()),
                        this::when),
                TableColumnSpec.node("what", context.say("column.event"), 300, this::inWords, this::what)
                        .takingTheRest(),
                TableColumnSpec.node("where", context.say("column.balance"), WHERE, this::whereInWords, this::where));
        columns.forEach(TableColumnSpec::unsorted);
        columns.getFirst().keptWide();
        columns.getLast().keptWide();
        columns.getLast().getStyleClass().add("figure-column");
        return columns;
    }

    private String inWords(JudgedEvent e) {
        return String.join(
                " · ",
                words.type(e.event()),
                words.amount(e.event()),
                words.detail(e.event()),
                context.texts().name(e.verdict()),
                context.display().probability(e.probability()),
                words.reasons(e));
    }

    private Node when(JudgedEvent e) {
        return new VBox(
                Parts.label(context.display().clockWithSeconds(e.event().at()), "event-what"),
                Parts.label(context.display().day(e.event().at()), "caption"));
    }

    private Node what(JudgedEvent e) {
        Label type = Parts.label((words.type(e.event()) + "  " + words.amount(e.event())).strip(), "event-what");
        Label detail = Parts.label(words.detail(e.event()), "event-detail");
        detail.setMinWidth(0);
        Label why = Parts.label(words.reasons(e), "caption");
        why.setMinWidth(0);
        Label sure = Parts.label(context.display().probability(e.probability()), "caption");
        sure.setMinWidth(USE_PREF_SIZE);
        type.setMinWidth(USE_PREF_SIZE);
        return new VBox(
                1,
                Parts.row(6, type, detail, Parts.spacer(), Parts.verdict(context.texts(), e.verdict())),
                Parts.row(6, why, Parts.spacer(), sure));
    }

    private String whereInWords(JudgedEvent e) {
        return (words.balance(e) + "  " + words.source(e.event())).strip();
    }

    /// The running balance, and the line of the evidence.
    private Node where(JudgedEvent e) {
        Hyperlink source = new Hyperlink(words.source(e.event()));
        source.getStyleClass().add("source-link");
        source.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        source.setTooltip(new Tooltip(context.say("event.source", source.getText())));
        // Enter on the row does the same
        source.setFocusTraversable(false);
        source.setOnAction(_ -> EventPopOver.show(source, e, words, rawRows, context));
        VBox box = new VBox(1, Parts.label(words.balance(e), "event-balance"), source);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void show(Optional<AccountFinding> finding) {
        table.getSelectionModel().clearSelection();
        table.getItems().setAll(finding.map(f -> f.timeline().events()).orElse(List.of()));
        firstSuspicious(finding);
    }

    /// Scrolls to the first suspicious event instead of many ordinary days.
    private void firstSuspicious(Optional<AccountFinding> finding) {
        finding.map(AccountFinding::timeline).ifPresent(t -> reveal(AccountsViewModel.firstSuspicious(t)));
    }

    private void choose(int index) {
        if (index >= 0
                && index < table.getItems().size()
                && table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            reveal(index);
        }
    }

    /// Shows an event below the one before it.
    private void reveal(int index) {
        table.scrollTo(Math.max(0, index - 1));
    }

    private void revealChosen() {
        int chosen = table.getSelectionModel().getSelectedIndex();
        if (chosen >= 0) {
            reveal(chosen);
        }
    }

    /// Time is measured between the first and the last of several chosen rows.
    private void measure(AccountsViewModel model) {
        List<Integer> chosen = table.getSelectionModel().getSelectedIndices();
        if (chosen.size() > 1) {
            int last = model.selectedEvent().get();
            int far = chosen.getFirst() == last ? chosen.getLast() : chosen.getFirst();
            if (far != model.measuredFrom().get()) {
                model.measureFrom(far);
            }
        }
    }

    /// Gives the table the focus, for selecting and judging events by keyboard.
    void takeKeys() {
        table.requestFocus();
    }

    private void explain() {
        JudgedEvent chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            EventPopOver.show(table, chosen, words, rawRows, context);
        }
    }
}
