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
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/// The table of events below the drawing, which shares its selection.
final class EventTable extends StackPane {
    private final ViewContext context;
    private final EventWords words;
    private final TableView<JudgedEvent> table;

    EventTable(AccountsViewModel model, ViewContext context) {
        this.context = context;
        this.words = new EventWords(context, model);
        table = Tables.table("events", columns(), context.say("events.none"), context.settings());
        getChildren().add(table);
        WhileShown.listen(this, () -> model.finding().subscribe(this::show));
        WhileShown.listen(this, () -> model.selectedEvent().subscribe(index -> choose(index.intValue())));
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0
                    && table.getSelectionModel().getSelectedItems().size() == 1) {
                model.selectEvent(index.intValue());
            }
        });
        Tables.onOpen(table, this::explain);
    }

    private List<TableColumnSpec<JudgedEvent>> columns() {
        List<TableColumnSpec<JudgedEvent>> columns = List.of(
                column("time", 126, e -> context.display().seconds(e.event().at())),
                column("event", 116, e -> words.type(e.event())),
                TableColumnSpec.figure("amount", context.say("column.amount"), 80, e -> words.amount(e.event())),
                TableColumnSpec.node(
                        "verdict",
                        context.say("column.verdict"),
                        106,
                        e -> context.texts().name(e.verdict()),
                        e -> Parts.verdict(context.texts(), e.verdict())),
                TableColumnSpec.figure(
                        "probability", "%", 58, e -> context.display().probability(e.probability())),
                TableColumnSpec.figure("balance", context.say("column.balance"), 80, words::balance),
                column("detail", 210, e -> words.detail(e.event())),
                column("reasons", 300, words::reasons),
                column("kind", 96, e -> words.kind(e.event())),
                column("source", 150, e -> words.source(e.event())));
        columns.forEach(TableColumnSpec::unsorted);
        return columns;
    }

    private TableColumnSpec<JudgedEvent> column(
            String id, double width, java.util.function.Function<JudgedEvent, String> cell) {
        return TableColumnSpec.text(id, context.say("column." + id), width, cell);
    }

    private void show(Optional<AccountFinding> finding) {
        table.getSelectionModel().clearSelection();
        table.getItems().setAll(finding.map(f -> f.timeline().events()).orElse(List.of()));
        firstHostile(finding);
    }

    /// Scrolls to the first hostile event instead of many ordinary days.
    private void firstHostile(Optional<AccountFinding> finding) {
        finding.map(AccountFinding::timeline)
                .filter(t -> !t.windows().isEmpty())
                .ifPresent(t -> {
                    int first = 0;
                    while (first < t.events().size()
                            && t.events()
                                    .get(first)
                                    .event()
                                    .at()
                                    .isBefore(t.windows().getFirst().start())) {
                        first++;
                    }
                    table.scrollTo(Math.max(0, first - 1));
                });
    }

    private void choose(int index) {
        if (index >= 0
                && index < table.getItems().size()
                && table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
        }
    }

    /// Gives the table the focus, for selecting and judging events by keyboard.
    void takeKeys() {
        table.requestFocus();
    }

    private void explain() {
        JudgedEvent chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            EventPopOver.show(table, chosen, words, context);
        }
    }
}
