package app.redress.console.compensation;

import app.redress.casefile.CaseItem;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.parts.WorkListView;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.worklist.CompensationItem.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The compensation list: who is to be paid, how much, through which channel and why.
public final class CompensationView extends StackPane {
    private final CompensationViewModel model;
    private final ViewContext context;

    public CompensationView(CompensationViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        getChildren()
                .addAll(
                        new WorkListView<>(
                                        "compensation",
                                        model.work(),
                                        columns(context),
                                        CaseItem::account,
                                        List.of(
                                                choice(
                                                        "status",
                                                        Status.values(),
                                                        model.choices().status()),
                                                choice(
                                                        "channel",
                                                        Channel.values(),
                                                        model.choices().channel())),
                                        List.of(all()),
                                        context)
                                .withTotal()
                                .withNote(new StageStrip(model, context)),
                        new BulkDialog(model.bulk(), context));
    }

    private <E extends Enum<E>> Node choice(String name, E[] values, ObjectProperty<Optional<E>> chosen) {
        List<Optional<E>> options = Stream.concat(
                        Stream.of(Optional.<E>empty()), Stream.of(values).map(Optional::of))
                .toList();
        ComboBox<Optional<E>> box = new ComboBox<>(FXCollections.observableArrayList(options));
        box.setId("compensation-" + name + "-choice");
        box.setAccessibleText(context.say("column." + name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<E> one) {
                return one == null || one.isEmpty()
                        ? context.say("compensation." + name + ".all")
                        : context.texts().name(one.get());
            }

            @Override
            public Optional<E> fromString(String text) {
                return Optional.empty();
            }
        });
        WhileShown.listen(box, () -> chosen.subscribe(box::setValue));
        box.setOnAction(_ -> chosen.set(box.getValue()));
        return box;
    }

    /// The button for all items, which shows their number.
    private Node all() {
        Button all = new Button("", Icon.of(Feather.CHECK_SQUARE));
        all.setId("compensation-all");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> model.bulk().open());
        WhileShown.listen(all, () -> model.list().total().subscribe(total -> {
            all.setText(context.say("bulk.open", context.display().count(total.longValue())));
            all.setDisable(total.longValue() == 0);
        }));
        return all;
    }

    private static String status(CaseItem item, ViewContext context) {
        return item.amount() < 0 && item.status() == Status.APPROVED
                ? context.say("Status.TO_RECOVER")
                : context.texts().name(item.status());
    }

    private static List<TableColumnSpec<CaseItem>> columns(ViewContext context) {
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
                        i -> Parts.chip(status(i, context), "chip-status-" + BulkDialog.style(i.status()))),
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
