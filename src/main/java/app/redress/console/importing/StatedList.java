package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// All settings of a file, line by line; each can be removed.
final class StatedList extends ScrollPane {
    private static final Set<String> NOT_ABOUT_READING = Set.of("profile", "version", "shape");

    private final FileViewModel file;
    private final ViewContext context;
    private final FlowPane lines = new FlowPane(8, 8);

    StatedList(FileViewModel file, ViewContext context) {
        this.file = file;
        this.context = context;
        lines.getStyleClass().add("stated");
        setContent(lines);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
    }

    /// @return number of lines
    int show() {
        List<Map.Entry<String, String>> stated = file.stated().lines().entrySet().stream()
                .filter(line -> !NOT_ABOUT_READING.contains(line.getKey()))
                .toList();
        lines.getChildren().setAll(stated.stream().map(this::line).toList());
        if (stated.isEmpty()) {
            lines.getChildren().setAll(Parts.prose(context.say("import.stated.none"), "caption"));
        }
        return stated.size();
    }

    private Node line(Map.Entry<String, String> line) {
        Button undo = Parts.iconButton(
                "import-undo-" + line.getKey().replace('.', '-'), Feather.X, context.say("import.undo", line.getKey()));
        undo.setOnAction(_ -> file.state(line.getKey(), ""));
        undo.setDisable(file.locked());
        var chip = Parts.row(4, Parts.label(line.getKey() + " = " + line.getValue()), undo);
        chip.getStyleClass().add("stated-line");
        return chip;
    }
}
