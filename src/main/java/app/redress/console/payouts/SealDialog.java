package app.redress.console.payouts;

import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.console.parts.Parts;
import app.redress.console.parts.PreviewDialog;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.desktop.PayoutService.TableEncoding;
import app.redress.domain.Channel;
import app.redress.payout.PayoutFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Asks for the channel, format and files of a new batch, and shows what would go out and what would be held.
final class SealDialog extends PreviewDialog {
    private static final String ENCODING = "seal.encoding";
    private static final String COLUMNS = "seal.columns";

    private final SealViewModel model;
    private final ViewContext context;

    SealDialog(SealViewModel model, ViewContext context) {
        super("seal", model, context);
        this.model = model;
        this.context = context;
        WhileShown.listen(this, () -> model.payer().subscribe(_ -> fill()));
        remembered();
    }

    /// An issuer wants the same columns each time, and a system the same encoding.
    private void remembered() {
        model.encoding().set(context.settings().choice(ENCODING, TableEncoding.UTF_8));
        Optional.of(context.settings().text(COLUMNS, ""))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .ifPresent(file -> model.columns().set(Optional.of(file)));
        model.encoding().subscribe((_, now) -> context.settings().put(ENCODING, now));
        model.columns().subscribe((_, now) -> context.settings()
                .put(COLUMNS, now.map(Path::toString).orElse("")));
    }

    @Override
    protected Node choices() {
        return form();
    }

    @Override
    protected void act() {
        model.seal(this::tell);
    }

    @Override
    protected String actLabel() {
        return context.say("seal.act");
    }

    private GridPane form() {
        GridPane form = new GridPane(14, 8);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(150);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().setAll(names, fields);
        ComboBox<PayoutFormat> format =
                box("seal-format", SealViewModel.formats(model.channel().get()), model.format());
        ComboBox<Channel> channel = box("seal-channel", List.of(Channel.values()), model.channel());
        channel.setOnAction(_ -> {
            model.channel().set(channel.getValue());
            format.getItems().setAll(SealViewModel.formats(channel.getValue()));
            format.setValue(model.format().get());
        });
        row(form, "seal.channel", channel);
        row(form, "seal.format", format);
        row(form, "seal.payer", file("payer", model.payer()));
        row(form, "seal.recipients", file("recipients", model.recipients()));
        row(form, "seal.payOn", day());
        tableRow(
                form,
                "seal.encoding",
                box("seal-encoding", List.of(TableEncoding.values()), model.encoding()),
                model::isTable);
        tableRow(form, "seal.columns", columns(), model::hasColumns);
        return form;
    }

    /// A row that is there only for formats it means something to.
    private void tableRow(GridPane form, String key, Node field, BooleanSupplier meant) {
        row(form, key, field);
        int last = form.getRowCount() - 1;
        List<Node> row = form.getChildren().stream()
                .filter(node -> Integer.valueOf(last).equals(GridPane.getRowIndex(node)))
                .toList();
        WhileShown.listen(field, () -> model.format()
                .subscribe(_ -> row.forEach(node -> {
                    node.setVisible(meant.getAsBoolean());
                    node.setManaged(meant.getAsBoolean());
                })));
    }

    private Node columns() {
        Button usual = new Button(context.say("seal.columns.usual"));
        usual.setId("seal-columns-usual");
        usual.setMinWidth(USE_PREF_SIZE);
        usual.setOnAction(_ -> model.columns().set(Optional.empty()));
        WhileShown.listen(usual, () -> model.columns().subscribe(now -> usual.setDisable(now.isEmpty())));
        Node chosen = file("columns", model.columns());
        HBox.setHgrow(chosen, Priority.ALWAYS);
        return new HBox(8, chosen, usual);
    }

    private void row(GridPane form, String key, Node field) {
        Label name = new Label(context.say(key));
        name.setLabelFor(field);
        form.addRow(form.getRowCount(), name, field);
    }

    private <E extends Enum<E>> ComboBox<E> box(String id, List<E> values, ObjectProperty<E> chosen) {
        ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E one) {
                return one == null ? "" : context.texts().name(one);
            }

            @Override
            public E fromString(String text) {
                return chosen.get();
            }
        });
        box.setValue(chosen.get());
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                chosen.set(box.getValue());
            }
        });
        return box;
    }

    private Node file(String name, ObjectProperty<Optional<Path>> chosen) {
        Button button = new Button();
        button.setId("seal-" + name);
        button.setMaxWidth(Double.MAX_VALUE);
        WhileShown.listen(
                button,
                () -> chosen.subscribe(now -> button.setText(now.map(path -> String.valueOf(path.getFileName()))
                        .orElse(context.say("seal." + name + ".choose")))));
        button.setOnAction(
                _ -> context.choosers().file("file." + name).ifPresent(path -> chosen.set(Optional.of(path))));
        return button;
    }

    private DatePicker day() {
        DatePicker day = new DatePicker(model.payOn().get().orElse(null));
        day.setId("seal-day");
        day.setPromptText(context.say("seal.payOn.next"));
        day.setMaxWidth(Double.MAX_VALUE);
        day.setOnAction(_ -> model.payOn().set(Optional.ofNullable(day.getValue())));
        return day;
    }

    @Override
    protected void fill(VBox facts) {
        if (model.payer().get().isEmpty() && model.trouble().get().isEmpty()) {
            facts.getChildren().add(Parts.prose(context.say("seal.payerFirst"), "caption"));
        } else if (model.trouble().get().isEmpty() && model.preview().get().isEmpty()) {
            facts.getChildren().add(Parts.prose(context.say("bulk.asking"), "caption"));
        }
        model.preview().get().ifPresent(plan -> fill(plan, facts));
    }

    private void fill(SealPlan plan, VBox facts) {
        Label total = Parts.label(
                context.say(
                        "seal.plan",
                        plan.taken().size(),
                        context.display().yen(plan.total()),
                        plan.batch().payOn()),
                "card-title");
        total.setId("seal-total");
        facts.getChildren().add(total);
        if (!model.header().isEmpty()) {
            Label header = Parts.prose(context.say("seal.header", String.join(" · ", model.header())), "caption");
            header.setId("seal-header");
            facts.getChildren().add(header);
        }
        if (!plan.held().isEmpty()) {
            facts.getChildren()
                    .add(Parts.label(
                            context.say(
                                    "seal.held",
                                    plan.held().size(),
                                    context.display().yen(plan.heldTotal())),
                            "caption"));
        }
        plan.heldBy().forEach((reason, count) -> facts.getChildren()
                .add(Parts.prose(context.say("seal.heldFor", count, context.say(reason)), "caption")));
        if (!plan.held().isEmpty() && model.mayNeedRecipients()) {
            facts.getChildren().add(Parts.prose(context.say("seal.recipientsFirst")));
        }
    }

    private void tell(SealedBatch sealed) {
        Toast.done(
                this,
                context.say("seal.done"),
                context.say("seal.doneWords", sealed.rows(), context.display().yen(sealed.total())),
                context);
    }
}
