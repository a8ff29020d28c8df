package app.redress.console.evidence;

import app.redress.console.parts.Display;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.LedgerGaps;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One file's receipt: line counts, yen per type, how it was read, and its hash.
final class ReceiptCard {
    private final Receipt receipt;
    private final Optional<TimeScale> scale;
    private final EvidenceViewModel model;
    private final ViewContext context;
    private final Display display;

    /// @param scale time scale shared by all files
    ReceiptCard(Receipt receipt, Optional<TimeScale> scale, EvidenceViewModel model, ViewContext context) {
        this.receipt = receipt;
        this.scale = scale;
        this.model = model;
        this.context = context;
        this.display = context.display();
    }

    VBox card() {
        HBox halves = new HBox(36, sums(), new ReceiptFacts(receipt, context).grid());
        HBox.setHgrow(halves.getChildren().get(1), Priority.ALWAYS);
        VBox card = new VBox(14, head(), equation());
        scale.map(this::coverage).ifPresent(card.getChildren()::add);
        receipt.notes()
                .forEach(note -> card.getChildren().add(warning(context.texts().ask(note))));
        LedgerGaps balances = model.balances();
        if (receipt.file().kind() == EvidenceKind.TRANSACTIONS && balances.accounts() > 0) {
            card.getChildren()
                    .add(warning(context.say(
                            "coverage.balances",
                            balances.accounts(),
                            balances.examined(),
                            display.yen(balances.yen()))));
        }
        card.getChildren().add(halves);
        card.getStyleClass().addAll("card", "receipt");
        card.setId("receipt");
        return card;
    }

    private VBox coverage(TimeScale shared) {
        Instant first = receipt.first();
        Instant last = receipt.last();
        VBox coverage = new VBox(4);
        coverage.setId("coverage");
        if (first != null && last != null) {
            coverage.getChildren()
                    .addAll(
                            Parts.label(
                                    context.say("coverage.span", display.dateTime(first), display.dateTime(last)),
                                    "table-label"),
                            CoverageStrip.withDays(shared, receipt, first, last, display));
            receipt.gaps().forEach(gap -> coverage.getChildren().add(warning(GapWords.of(gap, context))));
        }
        coverage.setManaged(!coverage.getChildren().isEmpty());
        return coverage;
    }

    private static HBox warning(String words) {
        Label prose = Parts.prose(words, "warning-words");
        HBox line = new HBox(7, Icon.of(Feather.ALERT_TRIANGLE, "icon-warning"), prose);
        HBox.setHgrow(prose, Priority.ALWAYS);
        return line;
    }

    private HBox head() {
        return Parts.row(
                10,
                Parts.label(receipt.file().name(), "screen-title"),
                Parts.chip(context.texts().name(receipt.file().kind()), "chip-kind"),
                Parts.label(display.bytes(receipt.file().bytes()), "caption"),
                Parts.spacer(),
                link("receipt-conflicts", "receipt.toConflicts", receipt.lines().conflict(), model::showConflictsOf),
                link("receipt-rejects", "receipt.toRejects", receipt.lines().rejected(), model::showRejectsOf));
    }

    /// A link from a figure to the lines behind it.
    private Button link(String id, String key, long lines, Consumer<EvidenceFile> go) {
        Button link = new Button(context.say(key), Icon.of(Feather.ARROW_RIGHT));
        link.setId(id);
        link.setMinWidth(Button.USE_PREF_SIZE);
        link.setVisible(lines > 0);
        link.setManaged(lines > 0);
        link.setOnAction(_ -> go.accept(receipt.file()));
        return link;
    }

    private Node equation() {
        LineCounts lines = receipt.lines();
        FlowPane flow = new FlowPane(6, 6);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.setId("equation");
        flow.getChildren().add(term(lines.total(), "lines.total", "term-total"));
        flow.getChildren().add(sign("="));
        flow.getChildren().add(term(lines.header(), "lines.header", "term"));
        optional(flow, lines.preamble(), "lines.preamble");
        plus(flow, term(lines.accepted(), "lines.accepted", "term-accepted"));
        plus(flow, term(lines.duplicate(), "lines.duplicate", "term"));
        optional(flow, lines.conflict(), "lines.conflict");
        plus(flow, term(lines.blank(), "lines.blank", "term"));
        plus(flow, term(lines.rejected(), "lines.rejected", lines.rejected() > 0 ? "term-rejected" : "term"));
        boolean balances = lines.balances();
        flow.getChildren()
                .add(Parts.row(
                        5,
                        Icon.of(
                                balances ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                                balances ? "icon-good" : "icon-bad"),
                        Parts.label(context.say(balances ? "lines.balances" : "lines.broken"), "caption")));
        return flow;
    }

    private void optional(FlowPane flow, long count, String key) {
        if (count > 0) {
            plus(flow, term(count, key, "term-rejected"));
        }
    }

    private static void plus(FlowPane flow, Node term) {
        flow.getChildren().addAll(sign("+"), term);
    }

    private static Node sign(String sign) {
        return Parts.label(sign, "equation-sign");
    }

    private VBox term(long count, String key, String style) {
        VBox term =
                new VBox(Parts.label(display.count(count), "term-figure"), Parts.label(context.say(key), "caption"));
        term.getStyleClass().addAll("term-box", style);
        return term;
    }

    private GridPane sums() {
        GridPane grid = new GridPane(18, 4);
        grid.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints(150);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, figures, figures);
        boolean money = receipt.file().kind() == EvidenceKind.TRANSACTIONS;
        grid.addRow(
                0,
                Parts.label(context.say("receipt.type"), "table-label"),
                Parts.label(context.say("receipt.rows"), "table-label"),
                Parts.label(money ? context.say("receipt.yen") : "", "table-label"));
        int row = 1;
        for (Receipt.Sum sum : receipt.sums()) {
            grid.addRow(
                    row++,
                    Parts.label(typeWords(sum.type())),
                    Parts.label(display.count(sum.rows()), "small-figure"),
                    Parts.label(money ? display.yen(sum.yen()) : "", "small-figure"));
        }
        return grid;
    }

    /// Includes the status of transactions that did not complete, such as CHARGE DECLINED, because they moved no
    /// money.
    private String typeWords(String heading) {
        int space = heading.indexOf(' ');
        String type = space < 0 ? heading : heading.substring(0, space);
        String words = context.texts().nameOr("Type", context.texts().nameOr("Kind", type));
        return space < 0 ? words : words + " · " + context.texts().nameOr("Status", heading.substring(space + 1));
    }
}
