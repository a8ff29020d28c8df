package app.redress.console.evidence;

import app.redress.console.evidence.RejectsViewModel.Looked;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.imports.Reject;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One rejected line in full: its position, the reason, the remedy, and its text with the offending field marked.
final class RejectDetails extends VBox {
    private final ViewContext context;

    RejectDetails(RejectsViewModel model, ViewContext context) {
        this.context = context;
        setId("reject-details");
        getStyleClass().addAll("card", "details");
        setMinWidth(220);
        WhileShown.listen(
                this, () -> model.looked().subscribe(looked -> looked.ifPresentOrElse(this::show, this::showNothing)));
    }

    private void showNothing() {
        getChildren().setAll(Parts.prose(context.say("rejects.choose"), "caption"));
    }

    private void show(Looked looked) {
        Reject reject = looked.reject();
        VBox raw = new VBox(RawText.of(reject.raw(), looked.offender(), context));
        raw.getStyleClass().add("raw-box");
        raw.setId("reject-raw");
        ScrollPane scroll = Parts.scroll(raw);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Parts.prose(reject.file().name() + " · " + lines(reject), "card-title"),
                        part("column.rejectReason", reason(reject)),
                        part("column.remedy", Parts.prose(context.say(reject.remedy()))),
                        Parts.row(
                                6,
                                Parts.label(context.say("column.raw"), "table-label"),
                                Parts.spacer(),
                                Copying.button("copy-raw", context.say("rejects.copyRaw"), reject.raw())),
                        scroll);
    }

    private String lines(Reject reject) {
        String first = context.display().count(reject.line());
        return reject.lastLine() > reject.line()
                ? context.say("rejects.lines", first, context.display().count(reject.lastLine()))
                : context.say("rejects.line", first);
    }

    private Node reason(Reject reject) {
        String column = reject.column();
        return Parts.prose((column.isEmpty() ? "" : column + ": ") + context.say(reject.reason()), "reason-words");
    }

    private VBox part(String key, Node words) {
        return new VBox(2, Parts.label(context.say(key), "table-label"), words);
    }
}
