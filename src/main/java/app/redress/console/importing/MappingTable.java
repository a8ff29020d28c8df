package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;

/// The file's columns and their Redress fields, which can be changed in the table.
final class MappingTable extends BorderPane {
    private final FileViewModel file;
    private final ViewContext context;
    private final TableView<FileColumn> table;
    private EvidenceKind kind = EvidenceKind.TRANSACTIONS;

    MappingTable(FileViewModel file, ViewContext context) {
        this.file = file;
        this.context = context;
        table = Tables.table("import-columns", columns(), context.say("import.columns.none"), context.settings());
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(context.say("import.columns"));
        setCenter(table);
    }

    private List<TableColumnSpec<FileColumn>> columns() {
        TableColumnSpec<FileColumn> ours = TableColumnSpec.node(
                "ours",
                context.say("import.ours"),
                180,
                c -> c.meaning() == null ? "" : word(c.meaning()),
                this::choice);
        // the reasons need more room than our names
        ours.setMaxWidth(230);
        return List.of(
                TableColumnSpec.text("header", context.say("import.header"), 170, this::header),
                TableColumnSpec.text(
                        "samples", context.say("import.samples"), 220, c -> String.join("  |  ", c.samples())),
                ours.keptWide(),
                TableColumnSpec.node("why", context.say("import.why"), 320, c -> context.say(c.why()), this::why));
    }

    void show(Inspection seen) {
        if (seen.kind() != null) {
            kind = seen.kind();
        }
        if (!table.getItems().equals(seen.columns())) {
            table.getItems().setAll(seen.columns());
        }
    }

    private String header(FileColumn column) {
        return column.header().isBlank() ? context.say("import.columnNumber", column.position() + 1) : column.header();
    }

    private Node choice(FileColumn column) {
        List<Optional<ExportColumn>> choices = new java.util.ArrayList<>();
        choices.add(Optional.empty());
        ColumnStatements.of(kind).stream().map(Optional::of).forEach(choices::add);
        WordBox<Optional<ExportColumn>> box = new WordBox<>(
                choices,
                Optional.ofNullable(column.meaning()),
                c -> c.map(this::marked).orElse(context.say("import.notUsed")),
                chosen -> file.stateColumn(column, chosen));
        box.setId("import-column-" + (column.position() + 1));
        box.setAccessibleText(context.say("import.oursFor", header(column)));
        box.setDisable(file.locked());
        return box;
    }

    /// Marks required columns with an asterisk.
    private String marked(ExportColumn column) {
        boolean needed = ExportKinds.of(kind).required().contains(column);
        return word(column) + (needed ? " *" : "");
    }

    private String word(ExportColumn column) {
        return context.texts().name(column);
    }

    private Node why(FileColumn column) {
        boolean silent = column.meaning() == null && column.confidence() != Confidence.UNSURE;
        String words = context.say(column.why());
        Label why = Parts.label(words, "caption");
        why.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        if (silent) {
            return why;
        }
        Label chip = Parts.chip(
                context.texts().name(column.confidence()),
                "chip-sure-" + column.confidence().name().toLowerCase(Locale.ROOT));
        return Parts.row(6, chip, why);
    }
}
