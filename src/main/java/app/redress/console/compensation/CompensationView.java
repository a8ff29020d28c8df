package app.redress.console.compensation;

import app.redress.casefile.CaseItem;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WorkListView;
import app.redress.console.parts.WorkListViewModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/// The compensation list: who is to be paid, how much, through which channel and why.
public final class CompensationView extends StackPane {
    public CompensationView(WorkListViewModel<CaseItem> model, ViewContext context) {
        getChildren().add(new WorkListView<>("compensation", model, columns(context), CaseItem::account, context));
    }

    private static List<TableColumnSpec<CaseItem>> columns(ViewContext context) {
        return List.of(
                TableColumnSpec.<CaseItem>text("account_id", context.say("column.account"), 124, CaseItem::account)
                        .keptWide(),
                TableColumnSpec.text("channel", context.say("column.channel"), 170, i -> context.texts()
                        .name(i.channel())),
                TableColumnSpec.yen(context.display(), "amount", context.say("column.amount"), 130, CaseItem::amount),
                TableColumnSpec.text("basis", context.say("column.basis"), 560, i -> context.reasons()
                        .apply(i.basis())),
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
