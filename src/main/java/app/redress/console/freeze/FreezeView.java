package app.redress.console.freeze;

import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WorkListView;
import app.redress.console.parts.WorkListViewModel;
import app.redress.worklist.FreezeItem;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/// The freeze list: which accounts to freeze, most urgent first.
public final class FreezeView extends StackPane {
    public FreezeView(WorkListViewModel<FreezeItem> model, ViewContext context) {
        getChildren().add(new WorkListView<>("freeze", model, columns(context), FreezeItem::account, context));
    }

    private static List<TableColumnSpec<FreezeItem>> columns(ViewContext context) {
        return List.of(
                TableColumnSpec.figure("priority", context.say("column.priority"), 90, i -> context.display()
                        .count(i.priority())),
                TableColumnSpec.<FreezeItem>text("account_id", context.say("column.account"), 124, FreezeItem::account)
                        .keptWide(),
                TableColumnSpec.yen(
                        context.display(), "at_risk", context.say("column.atRisk"), 120, FreezeItem::atRisk),
                TableColumnSpec.<FreezeItem>yen(
                                context.display(),
                                "balance",
                                context.say("column.balanceNow"),
                                130,
                                FreezeItem::balance)
                        .unsorted(),
                TableColumnSpec.<FreezeItem>yen(
                                context.display(),
                                "possible_charge",
                                context.say("column.possibleCharge"),
                                150,
                                FreezeItem::possibleCharge)
                        .unsorted(),
                TableColumnSpec.text("reason", context.say("column.reason"), 620, i -> context.reasons()
                        .apply(i.reason())),
                TableColumnSpec.node(
                        "status",
                        context.say("column.status"),
                        130,
                        i -> context.texts().name(i.status()),
                        i -> Parts.chip(
                                context.texts().name(i.status()),
                                "chip-status-" + i.status().name().toLowerCase(Locale.ROOT))));
    }
}
