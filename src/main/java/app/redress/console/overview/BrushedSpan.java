package app.redress.console.overview;

import app.redress.casefile.results.LossPart;
import app.redress.console.overview.OverviewViewModel.Brushed;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.SpanChip;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// The span chosen in the chart of hours, as a chip: what was lost in it, a way to its accounts, and a way to clear it.
final class BrushedSpan extends FlowPane {
    private final OverviewViewModel model;
    private final Consumer<String> openAccounts;
    private final ViewContext context;

    BrushedSpan(OverviewViewModel model, Consumer<String> openAccounts, ViewContext context) {
        super(10, 2);
        this.model = model;
        this.openAccounts = openAccounts;
        this.context = context;
        setId("brushed");
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, () -> model.brushed().subscribe(this::show));
    }

    private void show(Optional<Brushed> now) {
        setVisible(now.isPresent());
        getChildren().clear();
        now.ifPresent(chosen -> getChildren()
                .setAll(new SpanChip("brushed", model.span(), context), figures(chosen.part()), accounts(chosen)));
    }

    private Label figures(LossPart part) {
        Display display = context.display();
        Label figures = Parts.label(
                context.say("hourly.brushed", part.accounts(), display.yen(part.charges()), display.yen(part.spend())));
        figures.setMinWidth(USE_PREF_SIZE);
        figures.getStyleClass().add("brushed-words");
        return figures;
    }

    private Hyperlink accounts(Brushed chosen) {
        Hyperlink accounts = new Hyperlink(context.say("marks.show"));
        accounts.setId("brushed-accounts");
        accounts.getStyleClass().add("caption-link");
        accounts.setMinWidth(USE_PREF_SIZE);
        accounts.setOnAction(_ -> openAccounts.accept(model.searchFor(chosen.span(), context.caseZone())));
        return accounts;
    }
}
