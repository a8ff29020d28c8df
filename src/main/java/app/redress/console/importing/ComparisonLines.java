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
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How the files of the wizard relate, in sentences: shared accounts, and what the analysis settles by itself.
final class ComparisonLines extends VBox {
    /// Files listed with their shared accounts.
    private static final int MOST = 3;

    private final ImportViewModel model;
    private final ViewContext context;

    ComparisonLines(ImportViewModel model, ViewContext context) {
        super(2);
        this.model = model;
        this.context = context;
        setId("import-comparison");
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.comparison().found().subscribe(_ -> show()),
                        model.comparison().refused().subscribe(_ -> show()),
                        model.comparison().percent().subscribe(_ -> show())));
    }

    private void show() {
        Message refused = model.comparison().refused().get();
        List<String> lines = model.comparison().found().get().map(this::lines).orElse(List.of());
        getChildren()
                .setAll(lines.stream().map(line -> Parts.prose(line, "caption")).toList());
        model.comparison().percent().get().ifPresent(percent -> getChildren()
                .add(Parts.prose(context.say("import.set.comparing", percent), "caption")));
        if (!refused.isEmpty()) {
            getChildren().add(Parts.prose(context.say(refused), "warning-words"));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private List<String> lines(SetComparison found) {
        List<String> lines = new ArrayList<>();
        found.shared().stream().limit(MOST).map(context::say).forEach(lines::add);
        MappingProfile settled = found.settled();
        settled.said("account.form")
                .or(() -> settled.said("account.by"))
                .ifPresent(
                        form -> lines.add(context.say("import.set.accounts", AnswerWords.accountForm(form, context))));
        period(settled).ifPresent(lines::add);
        if (found.implausible() > 0) {
            lines.add(context.say("import.set.implausible", found.implausible()));
        }
        return lines;
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
