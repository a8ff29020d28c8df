package app.redress.console.compensation;

import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemDue;
import app.redress.console.parts.FilterChoice;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WholeListDialog;
import app.redress.console.parts.WorkListView;
import app.redress.deadlines.DeadlineWords;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.worklist.CompensationItem.Status;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/// The compensation list: who is to be paid, how much, through which channel and why.
public final class CompensationView extends StackPane {
    public CompensationView(CompensationViewModel model, ViewContext context) {
        getChildren()
                .addAll(
                        new WorkListView<>(
                                        "compensation",
                                        model.work(),
                                        columns(model, context),
                                        CaseItem::account,
                                        List.of(
                                                new FilterChoice<>(
                                                        "compensation-status-choice",
                                                        context.say("column.status"),
                                                        context.say("compensation.status.all"),
                                                        Status.values(),
                                                        model.choices().status(),
                                                        context),
                                                new FilterChoice<>(
                                                        "compensation-channel-choice",
                                                        context.say("column.channel"),
                                                        context.say("compensation.channel.all"),
                                                        Channel.values(),
                                                        model.choices().channel(),
                                                        context)),
                                        List.of(WholeListDialog.button(
                                                "compensationAll", model.all(), model.list(), context)),
                                        context)
                                .withTotal()
                                .withNote(new StageStrip(model, context)),
                        new WholeListDialog("compensationAll", model.all(), context));
    }

    /// The day and what has to be done by then.
    private static String due(CaseItem item, ViewContext context) {
        ItemDue due = item.due();
        return due == null
                ? ""
                : context.say(
                        due.overdue() ? "item.overdue" : "item.due",
                        context.display()
                                .date(due.at().atZone(context.caseZone()).toLocalDate()),
                        context.say(DeadlineWords.action(due.action())));
    }

    private static String status(CaseItem item, ViewContext context) {
        return item.amount() < 0 && item.status() == Status.APPROVED
                ? context.say("Status.TO_RECOVER")
                : context.texts().name(item.status());
    }

    private static List<TableColumnSpec<CaseItem>> columns(CompensationViewModel model, ViewContext context) {
        return List.of(
                TableColumnSpec.<CaseItem>text("account_id", context.say("column.account"), 124, CaseItem::account)
                        .keptWide(),
                TableColumnSpec.text("channel", context.say("column.channel"), 130, i -> context.texts()
                        .name(i.channel())),
                TableColumnSpec.yen(context.display(), "amount", context.say("column.amount"), 120, CaseItem::amount),
                TableColumnSpec.text("basis", context.say("column.basis"), 430, i -> context.reasons()
                        .apply(i.basis())),
                TableColumnSpec.node(
                        "status",
                        context.say("column.status"),
                        120,
                        i -> status(i, context),
                        i -> Parts.chip(
                                status(i, context),
                                "chip-status-" + i.status().name().toLowerCase(Locale.ROOT))),
                TableColumnSpec.<CaseItem>node(
                                "due",
                                context.say("column.dueBy"),
                                210,
                                i -> due(i, context),
                                i -> Parts.label(
                                        due(i, context),
                                        i.due() != null && i.due().overdue() ? "work-late" : "caption"))
                        .shownWhile(model.dated()),
                TableColumnSpec.text("decided_by", context.say("column.decidedBy"), 110, item -> item.decision()
                        .decidedBy()),
                TableColumnSpec.<CaseItem>text("why", context.say("column.why"), 230, i -> why(i, context))
                        .unsorted());
    }

    /// The reason to show: why an approved item was not sealed matters more than why it was approved.
    private static String why(CaseItem item, ViewContext context) {
        Message held = item.held();
        return held == null ? item.decision().reason() : context.say("compensation.held", context.say(held));
    }
}
