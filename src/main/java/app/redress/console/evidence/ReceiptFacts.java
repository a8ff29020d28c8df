package app.redress.console.evidence;

import app.redress.console.parts.Copying;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.Receipt;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// How a file was read, and its hash.
final class ReceiptFacts {
    private final Receipt receipt;
    private final ViewContext context;
    private final Display display;

    ReceiptFacts(Receipt receipt, ViewContext context) {
        this.receipt = receipt;
        this.context = context;
        this.display = context.display();
    }

    GridPane grid() {
        GridPane grid = new GridPane(14, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        fact(grid, "receipt.first", time(receipt.first()));
        fact(grid, "receipt.last", time(receipt.last()));
        String separator = context.texts().nameOr("separator", receipt.separator());
        fact(grid, "receipt.read", Parts.label(context.say("receipt.readAs", receipt.charset(), separator)));
        fact(grid, "receipt.zone", Parts.label(receipt.zone()));
        fact(grid, "receipt.profile", Parts.label(context.texts().nameOr("profile", receipt.profile())));
        fact(grid, "receipt.path", Parts.prose(receipt.file().path()));
        fact(grid, "receipt.sha", hash());
        return grid;
    }

    private void fact(GridPane grid, String key, Node value) {
        Label name = Parts.label(context.say(key), "table-label", "fact-name");
        grid.addRow(grid.getRowCount(), name, value);
    }

    private Label time(@Nullable Instant at) {
        return Parts.label(at == null ? "–" : display.dateTime(at) + "  " + display.offset(at));
    }

    private HBox hash() {
        String sha = receipt.file().sha256();
        Label digits = Parts.prose(sha.substring(0, sha.length() / 2) + "\n" + sha.substring(sha.length() / 2), "hash");
        return Parts.row(4, digits, Copying.button("copy-sha", context.say("receipt.copySha"), sha));
    }
}
