package app.redress.console.accounts;

import app.redress.attribution.timeline.Ledger;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The account's ledger as an equation that balances, with the gaps in the evidence.
final class LedgerCard {
    private final Ledger ledger;
    private final ViewContext context;
    private final GridPane grid = new GridPane(8, 3);

    LedgerCard(Ledger ledger, ViewContext context) {
        this.ledger = ledger;
        this.context = context;
    }

    VBox card() {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(Region.USE_PREF_SIZE);
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, figures);
        line(ledger.openingAssumed() ? "ledger.openingAssumed" : "ledger.opening", ledger.opening(), "");
        line("ledger.fraudCharges", ledger.unauthorisedCharges(), "+");
        line("ledger.ownCharges", ledger.ownCharges(), "+");
        line("ledger.refunds", ledger.refunds(), "+");
        total();
        line("ledger.fraudSpend", ledger.unauthorisedSpend(), "");
        line("ledger.ownSpend", ledger.ownSpend(), "+");
        line("ledger.closing", ledger.closing(), "+");
        VBox card = Parts.card(context.say("ledger.title"), grid, gaps());
        card.setId("ledger");
        return card;
    }

    private void line(String key, long yen, String sign) {
        int row = grid.getRowCount();
        grid.add(Parts.label((sign.isEmpty() ? "" : sign + " ") + context.say(key)), 0, row);
        grid.add(Parts.label(context.display().yen(yen), "small-figure"), 1, row);
    }

    private void total() {
        long all = ledger.opening() + ledger.unauthorisedCharges() + ledger.ownCharges() + ledger.refunds();
        int row = grid.getRowCount();
        grid.add(Parts.label("= " + context.say("ledger.total"), "ledger-total"), 0, row);
        grid.add(Parts.label(context.display().yen(all), "ledger-total"), 1, row);
    }

    private VBox gaps() {
        VBox notes = new VBox(3);
        Display display = context.display();
        if (ledger.gaps().isEmpty()) {
            notes.getChildren().add(Parts.prose(context.say("ledger.noGaps"), "caption"));
        }
        for (Ledger.Gap gap : ledger.gaps()) {
            notes.getChildren()
                    .add(Parts.prose(
                            context.say(
                                    "ledger.gap",
                                    gap.transactionId(),
                                    display.yen(gap.expected()),
                                    display.yen(gap.stated())),
                            "warning-words"));
        }
        return notes;
    }
}
