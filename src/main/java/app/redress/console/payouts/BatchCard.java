package app.redress.console.payouts;

import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ShareBar;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.payouts.PayoutsViewModel.Detailed;
import app.redress.desktop.PayoutService;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One sealed batch: how far it was paid, its files with their hashes, and what stayed behind and why.
final class BatchCard extends VBox {
    private static final int HELD_SHOWN = 8;
    private static final int HASH_SHOWN = 12;

    private final PayoutsViewModel model;
    private final ViewContext context;

    BatchCard(PayoutsViewModel model, ViewContext context) {
        super(10);
        this.model = model;
        this.context = context;
        setId("batch");
        WhileShown.listen(this, () -> model.chosen().subscribe(this::show));
    }

    private void show(Optional<Detailed> chosen) {
        getChildren().clear();
        chosen.ifPresent(one -> {
            getChildren().addAll(outcome(one), files(one));
            if (!one.details().held().isEmpty()) {
                getChildren().add(held(one));
            }
        });
    }

    private Node outcome(Detailed one) {
        SealedBatch sealed = one.batch().sealed();
        SealedBatch.Progress progress = one.batch().progress();
        String title = context.say(
                "payouts.batch",
                context.texts().name(sealed.channel()),
                context.texts().name(sealed.format()));
        ShareBar bar = new ShareBar()
                .part("part-paid", progress.paidYen(), context.say("payouts.column.paid"))
                .part("part-failed", progress.failedYen(), context.say("payouts.column.failed"))
                .part("part-open", progress.openYen(), context.say("payouts.column.open"));
        GridPane parts = new GridPane(10, 3);
        part(parts, "key-paid", "payouts.column.paid", progress.paid(), progress.paidYen());
        part(parts, "key-failed", "payouts.column.failed", progress.failed(), progress.failedYen());
        part(parts, "key-open", "payouts.column.open", progress.open(), progress.openYen());
        return Parts.card(
                title,
                Parts.label(context.display().yen(sealed.total()), "strip-figure"),
                bar,
                parts,
                facts(one.batch()));
    }

    private void part(GridPane grid, String key, String name, int items, long yen) {
        Region square = new Region();
        square.getStyleClass().addAll("key", key);
        Label count = Parts.label(context.say("payouts.items", items), "caption");
        Label money = Parts.label(context.display().yen(yen), "small-figure");
        GridPane.setHalignment(count, HPos.RIGHT);
        GridPane.setHalignment(money, HPos.RIGHT);
        Label of = Parts.label(context.say(name));
        GridPane.setHgrow(of, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), square, of, count, money);
    }

    private Node facts(PayoutService.Batch batch) {
        SealedBatch sealed = batch.sealed();
        GridPane facts = new GridPane(12, 2);
        fact(facts, "payouts.column.payOn", context.display().date(sealed.payOn()));
        fact(
                facts,
                "payouts.column.sealedBy",
                sealed.sealedBy() + " · " + context.display().dateTime(sealed.sealedAt()));
        fact(
                facts,
                "payouts.auditLine",
                context.display().count(sealed.auditSeq()) + " · " + shortened(sealed.auditHash()));
        fact(facts, "payouts.column.batch", sealed.id().toString());
        OutsideBatch.ReadIn readIn = batch.readIn();
        if (readIn != null) {
            fact(
                    facts,
                    "payouts.readIn",
                    readIn.who() + " · " + context.display().dateTime(readIn.at()));
        }
        return facts;
    }

    private void fact(GridPane grid, String key, String value) {
        grid.addRow(
                grid.getRowCount(),
                Parts.label(context.say(key), "table-label", "fact-name"),
                Parts.label(value, "caption"));
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }

    private Node files(Detailed one) {
        Button export = new Button(context.say("payouts.export"), Icon.of(Feather.DOWNLOAD));
        export.setId("payouts-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(model.busy());
        export.setOnAction(_ -> export(one));
        VBox card = Parts.card(context.say("payouts.files"));
        card.setId("batch-files");
        one.details().files().forEach(file -> card.getChildren().add(file(file)));
        card.getChildren().add(export);
        return card;
    }

    private Node file(BatchDetails.File file) {
        String hash = context.say("payouts.hash", shortened(file.sha256()));
        String facts = file.rows() == 0
                ? hash
                : context.say("payouts.file", file.rows(), context.display().yenOrDash(file.total()), hash);
        Label name = Parts.prose(file.name());
        VBox words = new VBox(name, Parts.label(facts, "caption"));
        HBox row = Parts.row(
                4,
                words,
                Parts.spacer(),
                Copying.button("copy-" + file.name(), context.say("receipt.copySha"), file.sha256()));
        row.getStyleClass().add("batch-file");
        return row;
    }

    private Node held(Detailed one) {
        List<BatchDetails.HeldItem> held = one.details().held();
        VBox card = Parts.card(context.say("payouts.held", context.display().count(held.size())));
        card.setId("batch-held");
        held.stream().limit(HELD_SHOWN).forEach(item -> card.getChildren()
                .add(new VBox(
                        Parts.row(
                                6,
                                Parts.label(item.account()),
                                Parts.spacer(),
                                Parts.label(context.display().yen(item.amount()), "small-figure")),
                        Parts.prose(context.say(item.why()), "caption"))));
        if (held.size() > HELD_SHOWN) {
            card.getChildren()
                    .add(Parts.prose(
                            context.say("payouts.heldMore", context.display().count(held.size() - HELD_SHOWN)),
                            "caption"));
        }
        return card;
    }

    private void export(Detailed one) {
        context.choosers()
                .folder("file.payoutFolder")
                .ifPresent(folder -> model.export(
                        one.batch(),
                        folder,
                        files -> Toast.done(
                                this,
                                context.say("export.done"),
                                context.say(
                                        "payouts.exported",
                                        context.display().count(files.size()),
                                        folder.getFileName()),
                                context)));
    }
}
