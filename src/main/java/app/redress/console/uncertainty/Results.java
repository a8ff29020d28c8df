package app.redress.console.uncertainty;

import app.redress.analysis.review.Uncertainty.Dated;
import app.redress.casefile.results.KeptResult;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.domain.Message;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Shows the latest kept result with its method and limits, and earlier ones in a line each.
final class Results {
    private static final int EARLIER = 5;

    private Results() {}

    /// A part of the statement as a sentence of its own.
    static String sentence(ViewContext context, Message part) {
        String words = context.say(part);
        String end = context.say("uncertainty.sentenceEnd");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
    }

    /// @param headline the part of the statement
    /// @param words everything the result says
    static <T> VBox latest(Dated<T> latest, Message headline, Function<T, List<Message>> words, ViewContext context) {
        VBox box = new VBox(5, Parts.prose(sentence(context, headline), "range-words"));
        if (!latest.current()) {
            box.getChildren().add(0, Parts.row(0, Parts.chip(context.say("uncertainty.outOfDate"), "chip-likely")));
        }
        words.apply(latest.result()).forEach(line -> box.getChildren().add(Parts.prose(context.say(line))));
        return box;
    }

    /// Who computed it when, by which methods.
    static String origin(KeptResult<?> kept, ViewContext context) {
        return context.say(
                "uncertainty.origin",
                kept.number(),
                kept.foundBy(),
                context.display().dateTime(kept.foundAt()),
                context.display().dateTime(kept.asOf()),
                kept.method());
    }

    /// Earlier results, none of which is ever removed.
    static <T> void earlier(VBox box, List<Dated<T>> all, Function<T, String> line, ViewContext context) {
        if (all.size() < 2) {
            return;
        }
        box.getChildren().add(Parts.label(context.say("uncertainty.earlier", all.size() - 1), "small-figure"));
        all.stream().skip(1).limit(EARLIER).forEach(one -> box.getChildren()
                .add(Parts.prose(
                        context.say(
                                "uncertainty.earlierLine",
                                context.display().dateTime(one.kept().foundAt()),
                                one.kept().foundBy(),
                                line.apply(one.result())),
                        "caption")));
    }

    /// A label for what went wrong, which takes no room while nothing has.
    static Node trouble(String id, ObservableValue<Message> said, ViewContext context) {
        Label trouble = Parts.prose("", "serious-words");
        trouble.setId(id);
        WhileShown.listen(
                trouble,
                () -> said.subscribe(words -> {
                    trouble.setText(words.isEmpty() ? "" : context.say(words));
                    trouble.setVisible(!words.isEmpty());
                    trouble.setManaged(!words.isEmpty());
                }));
        return trouble;
    }
}
