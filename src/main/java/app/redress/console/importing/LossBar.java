package app.redress.console.importing;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.ImportPreview.Trouble;
import app.redress.evidence.imports.LineCounts;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Warns that more rows would be rejected than can be expected by chance, says why, and lets the user accept the file
/// anyway.
final class LossBar extends HBox {
    private static final int REASONS = 3;

    private final ViewContext context;
    private final Label words = Parts.prose("");
    private final Button accept;

    LossBar(FileViewModel file, ViewContext context) {
        super(10);
        this.context = context;
        setId("import-losses");
        getStyleClass().add("waiting-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("import-losses-words");
        accept = new Button(context.say("import.losses.accept"));
        accept.setId("import-losses-accept");
        accept.getStyleClass().add("compact");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.setOnAction(_ -> file.acceptLosses());
        getChildren().addAll(Icon.of(Feather.ALERT_TRIANGLE), words, Parts.spacer(), accept);
    }

    void show(Look look) {
        boolean doubtful = look.state() == FileState.DOUBTFUL;
        setVisible(doubtful);
        setManaged(doubtful);
        look.trial().filter(_ -> doubtful).ifPresent(trial -> {
            LineCounts lines = trial.receipt().lines();
            String reasons =
                    trial.troubles().stream().limit(REASONS).map(this::reason).collect(Collectors.joining("\n"));
            words.setText(context.say(
                            "import.losses",
                            context.display().percent(look.rejectedShare()),
                            context.display().count(lines.rejected()))
                    + "\n" + reasons);
        });
    }

    private String reason(Trouble trouble) {
        return context.say(
                "import.trouble", context.display().count(trouble.rows()), AnswerWords.reason(trouble, context));
    }
}
