package app.redress.console.importing;

import app.redress.console.importing.FileViewModel.Reading;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.ImportPreview.Trouble;
import app.redress.evidence.imports.LineCounts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows how many rows would be accepted and rejected, in which part of the file, and why, the most frequent reason
/// first.
final class CountLine extends VBox {
    private static final double TALL = 74;

    private final FileViewModel file;
    private final ViewContext context;
    private final Label counts = Parts.label("", "count-words");
    private final ProgressBar bar = new ProgressBar();
    private final Label share = Parts.label("", "caption");
    private final Button stop;
    private final Button whole;
    private final VBox reasons = new VBox(2);
    private final ScrollPane scroll = new ScrollPane(reasons);
    private Optional<ImportPreview> trial = Optional.empty();

    CountLine(FileViewModel file, ViewContext context) {
        super(4);
        this.file = file;
        this.context = context;
        counts.setId("import-counts");
        bar.setPrefWidth(120);
        bar.setAccessibleText(context.say("import.reading"));
        stop = small("import-stop", "import.stop", file::stopReading);
        whole = small("import-whole", "import.countWhole", file::readWhole);
        HBox line = Parts.row(10, counts, Parts.spacer(), bar, share, stop, whole);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(USE_PREF_SIZE);
        reasons.heightProperty().subscribe(tall -> scroll.setPrefViewportHeight(Math.min(TALL, tall.doubleValue())));
        scroll.getStyleClass().add("page-scroll");
        getChildren().addAll(line, scroll);
    }

    private Button small(String id, String key, Runnable act) {
        Button button = new Button(context.say(key));
        button.setId(id);
        button.getStyleClass().add("compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    void show(Look look) {
        trial = look.trial();
        counts.setText(trial.map(this::words).orElse(""));
        reasons.getChildren()
                .setAll(trial.map(t -> t.troubles().stream().map(this::reason).toList())
                        .orElse(java.util.List.of()));
        int many = reasons.getChildren().size();
        shown(scroll, many > 0);
        show(file.read().get());
    }

    void show(Optional<Reading> read) {
        shown(bar, read.isPresent());
        shown(share, read.isPresent());
        shown(stop, read.filter(Reading::whole).isPresent());
        shown(
                whole,
                read.isEmpty() && !file.busy() && trial.filter(t -> !t.whole()).isPresent());
        read.ifPresent(now -> {
            bar.setProgress(now.share());
            share.setText(context.display().percent(now.share()));
        });
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private String words(ImportPreview now) {
        LineCounts lines = now.receipt().lines();
        return context.say(
                now.whole() ? "import.counts.whole" : "import.counts.beginning", lines.accepted(), lines.rejected());
    }

    private Node reason(Trouble trouble) {
        Label reason = Parts.label(
                context.say(
                        "import.trouble",
                        context.display().count(trouble.rows()),
                        AnswerWords.reason(trouble, context)),
                "reject-words");
        Label line =
                Parts.label(context.say("import.firstLine", context.display().count(trouble.firstLine())), "caption");
        line.setMinWidth(USE_PREF_SIZE);
        String cure = AnswerWords.remedy(trouble, context);
        Label remedy = Parts.label(cure, "caption");
        remedy.setTooltip(new Tooltip(cure));
        return Parts.row(8, reason, line, remedy);
    }
}
