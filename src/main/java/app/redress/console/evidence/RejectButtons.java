package app.redress.console.evidence;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.source.EvidenceFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Exports rejected lines as a list or as a file to correct, and imports corrected ones.
final class RejectButtons extends HBox {
    private final RejectsViewModel model;
    private final ViewContext context;
    private final Button export;
    private final Button save;
    private final Button importCorrected;

    RejectButtons(RejectsViewModel model, LimitsViewModel limits, ViewContext context) {
        super(6);
        this.model = model;
        this.context = context;
        save = button("rejects-save", "rejects.save", Feather.EDIT, this::save);
        importCorrected = button("rejects-bring-in", "rejects.bringIn", Feather.LOG_IN, this::importCorrected);
        export = button("rejects-export", "export.csv", Feather.DOWNLOAD, this::export);
        save.getStyleClass().add("accent");
        ToggleButton period = new ToggleButton(context.say("limits.show"), Icon.of(Feather.CALENDAR));
        period.setId("rejects-limits");
        period.setMinWidth(USE_PREF_SIZE);
        period.selectedProperty().bindBidirectional(limits.open());
        getChildren().addAll(period, save, importCorrected, export);
        WhileShown.listen(this, () -> model.filter()
                .subscribe(_ -> show())
                .and(model.looked().subscribe(_ -> show()))
                .and(model.counts().subscribe(_ -> show()))
                .and(model.working().subscribe(_ -> show()))
                .and(model.list().total().subscribe(_ -> show())));
    }

    private Button button(String id, String key, Feather sign, Runnable act) {
        Button button = new Button(context.say(key), Icon.of(sign));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show() {
        Optional<EvidenceFile> meant = model.fileMeant();
        String hint = meant.map(file -> context.say("rejects.meant", file.name()))
                .orElseGet(() -> context.say("rejects.whichFile"));
        export.setDisable(model.list().total().get() == 0);
        save.setDisable(meant.isEmpty());
        importCorrected.setDisable(meant.isEmpty() || model.working().getValue());
        save.setTooltip(new Tooltip(hint));
        importCorrected.setTooltip(new Tooltip(hint));
    }

    private void export() {
        context.choosers()
                .csvTarget("rejects.csv")
                .ifPresent(target -> model.export(
                        target, written -> show("export.done", "rejects.exported", written.rows(), target)));
    }

    private void save() {
        model.fileMeant().ifPresent(file -> context.choosers()
                .csvTarget(suggested(file))
                .ifPresent(target ->
                        model.save(file, target, rows -> show("rejects.savedTitle", "rejects.saved", rows, target))));
    }

    private void importCorrected() {
        model.fileMeant().ifPresent(file -> context.choosers()
                .correctedLines()
                .ifPresent(corrected -> model.importCorrected(file, corrected)));
    }

    /// A suggested file name that differs from the original's.
    private String suggested(EvidenceFile file) {
        String plain = file.name().replaceAll("[!/\\\\]", "_").replaceFirst("(?i)\\.(gz|zip)$", "");
        int dot = plain.lastIndexOf('.');
        return (dot > 0 ? plain.substring(0, dot) : plain) + "_rejected" + (dot > 0 ? plain.substring(dot) : ".csv");
    }

    private void show(String title, String words, long rows, Path target) {
        String sentence = context.say(words, rows, target.getFileName());
        Toast.done(this, context.say(title), sentence, context);
    }
}
