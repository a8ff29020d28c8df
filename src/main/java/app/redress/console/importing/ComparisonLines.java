package app.redress.console.importing;

import app.redress.analysis.SetComparison;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.domain.Message;
import app.redress.evidence.mapping.MappingProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How the files of the wizard relate, in sentences: shared accounts, and what the analysis settles by itself.
///
/// They come late, so their room is kept from the second file on: nothing moves under the pointer.
final class ComparisonLines extends ScrollPane {
    /// Files listed with their shared accounts.
    private static final int MOST = 3;
    private static final double LINE = 17;

    private final VBox lines = new VBox(2);
    private final ImportViewModel model;
    private final ViewContext context;

    ComparisonLines(ImportViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("import-comparison");
        setContent(lines);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.comparison().found().subscribe(_ -> show()),
                        model.comparison().refused().subscribe(_ -> show()),
                        model.comparison().percent().subscribe(_ -> show()),
                        model.files().subscribe(this::show)));
    }

    private void show() {
        Message refused = model.comparison().refused().get();
        lines.getChildren().clear();
        if (!refused.isEmpty()) {
            lines.getChildren().add(Parts.prose(context.say(refused), "warning-words"));
        }
        model.comparison().found().get().map(this::lines).orElse(List.of()).forEach(line -> lines.getChildren()
                .add(Parts.prose(line, "caption")));
        model.comparison().percent().get().ifPresent(percent -> lines.getChildren()
                .add(Parts.prose(context.say("import.set.comparing", percent), "caption")));
        double room = LINE * Math.clamp(model.files().size() - 1, 1, MOST);
        setMinHeight(room);
        setPrefHeight(room);
        setVisible(!lines.getChildren().isEmpty() || model.files().size() > 1);
        setManaged(isVisible());
    }

    private List<String> lines(SetComparison found) {
        List<String> said = new ArrayList<>();
        found.shared().stream().limit(MOST).map(context::say).forEach(said::add);
        MappingProfile settled = found.settled();
        settled.said("account.form")
                .or(() -> settled.said("account.by"))
                .ifPresent(
                        form -> said.add(context.say("import.set.accounts", AnswerWords.accountForm(form, context))));
        period(settled).ifPresent(said::add);
        if (found.implausible() > 0) {
            said.add(context.say("import.set.implausible", found.implausible()));
        }
        return said;
    }

    private Optional<String> period(MappingProfile settled) {
        Optional<String> from = settled.said("period.from");
        Optional<String> to = settled.said("period.to");
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(context.say("import.set.period", from.get(), to.get()));
        }
        return from.map(day -> context.say("import.set.from", day))
                .or(() -> to.map(day -> context.say("import.set.to", day)));
    }
}
