package app.redress.console.evidence;

import app.redress.casefile.results.RejectFilter;
import app.redress.console.evidence.RejectsViewModel.FileChoice;
import app.redress.console.evidence.RejectsViewModel.ReasonChoice;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Selects a file and a reason, each with its number of lines.
final class RejectChoices {
    private final RejectsViewModel model;
    private final ViewContext context;

    RejectChoices(RejectsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
    }

    ComboBox<Optional<FileChoice>> files() {
        ComboBox<Optional<FileChoice>> box = box(
                "rejects-file",
                "rejects.allFiles",
                f -> counted(f.file().name(), f.rows()),
                file -> model.showFile(file.map(FileChoice::file)));
        listen(
                box,
                model::fileChoices,
                (choice, filter) ->
                        filter.file() != null && filter.file() == choice.file().index());
        box.setPrefWidth(230);
        return box;
    }

    ComboBox<Optional<ReasonChoice>> reasons() {
        ComboBox<Optional<ReasonChoice>> box =
                box("rejects-reason", "rejects.allReasons", r -> counted(words(r), r.rows()), model::showReason);
        listen(
                box,
                model::reasonChoices,
                (choice, filter) -> choice.column().equals(filter.column())
                        && choice.reason().equals(filter.reason()));
        box.setPrefWidth(330);
        return box;
    }

    private String words(ReasonChoice choice) {
        String reason = context.say(choice.example().inGeneral());
        return choice.column().isEmpty() ? reason : choice.column() + ": " + reason;
    }

    private String counted(String words, long rows) {
        return context.say("rejects.choice", words, context.display().count(rows));
    }

    private <T> ComboBox<Optional<T>> box(
            String id, String all, Function<T, String> words, Consumer<Optional<T>> choose) {
        ComboBox<Optional<T>> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(context.say(all));
        box.setMinWidth(150);
        box.setConverter(new Words<>(choice -> choice.map(words).orElseGet(() -> context.say(all))));
        // fires only when the user selects something; refilling the box keeps the value
        box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(choose));
        return box;
    }

    private <T> void listen(ComboBox<Optional<T>> box, java.util.function.Supplier<List<T>> choices, Fits<T> fits) {
        WhileShown.listen(box, () -> model.counts()
                .subscribe(_ -> fill(box, choices.get(), fits))
                .and(model.filter().subscribe(_ -> fill(box, choices.get(), fits))));
    }

    private <T> void fill(ComboBox<Optional<T>> box, List<T> choices, Fits<T> fits) {
        List<Optional<T>> items = new ArrayList<>(List.of(Optional.empty()));
        choices.forEach(choice -> items.add(Optional.of(choice)));
        RejectFilter filter = model.filter().get();
        Optional<T> now =
                choices.stream().filter(choice -> fits.fits(choice, filter)).findFirst();
        var acting = box.getOnAction();
        box.setOnAction(null);
        box.getItems().setAll(items);
        box.setValue(now);
        box.setOnAction(acting);
    }

    /// Whether a choice matches a filter.
    private interface Fits<T> {
        boolean fits(T choice, RejectFilter filter);
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@org.jspecify.annotations.Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
