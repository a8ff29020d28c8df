package app.redress.console.accounts;

import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The buttons over the timeline.
final class TimelineTools extends HBox {
    private final ViewContext context;

    TimelineTools(AccountsViewModel model, ViewContext context, TimelineDrawing drawing) {
        super(2);
        this.context = context;
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        Parts.label(context.say("timeline.title"), "card-title"),
                        Parts.spacer(),
                        tool("zoom-in", Feather.ZOOM_IN, () -> model.look(v -> v.zoom(0.7, 0.5))),
                        tool("zoom-out", Feather.ZOOM_OUT, () -> model.look(v -> v.zoom(1 / 0.7, 0.5))),
                        tool("incident", Feather.CROSSHAIR, model::lookAtIncident),
                        tool("fit", Feather.MAXIMIZE_2, () -> model.look(Viewport::fitted)),
                        tool("report", Feather.FILE_PLUS, model::askReport),
                        tool("save", Feather.DOWNLOAD, () -> save(model, drawing)));
    }

    private void save(AccountsViewModel model, TimelineDrawing drawing) {
        context.choosers().drawingTarget(model.account().get() + ".svg").ifPresent(target -> {
            try {
                write(target, drawing);
                Toast.done(this, context.say("timeline.saved"), target.toString(), context);
            } catch (IOException e) {
                Toast.failed(this, context.say("timeline.notSaved"), target.toString(), context);
            }
        });
    }

    /// As a picture where the name says so, otherwise as a drawing.
    private static void write(Path target, TimelineDrawing drawing) throws IOException {
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            AtomicFiles.replace(target, FileAccess.USUAL, drawing.png());
        } else {
            AtomicFiles.replace(target, FileAccess.USUAL, drawing.svg());
        }
    }

    private Button tool(String id, Feather sign, Runnable act) {
        Button button = Parts.iconButton("timeline-" + id, sign, context.say("timeline." + id));
        button.setOnAction(_ -> act.run());
        return button;
    }
}
