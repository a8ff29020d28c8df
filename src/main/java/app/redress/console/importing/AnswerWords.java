package app.redress.console.importing;

import app.redress.console.parts.Texts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.imports.ImportPreview;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Display names for values and keys of a mapping: headers stay as they are, Redress's own terms are translated.
final class AnswerWords {
    private static final List<String> FAMILIES = List.of("Type", "Status", "Method", "Kind", "Result");

    private static final int SAMPLES = 3;
    private static final int LONG = 24;

    private AnswerWords() {}

    /// @param key key of the mapping line that the value answers
    static String of(String key, String value, ViewContext context) {
        if (key.equals("kind")) {
            return context.texts().nameOr("EvidenceKind", value.toUpperCase(java.util.Locale.ROOT));
        }
        if (key.equals("date.order")) {
            return context.texts().nameOr("import.order", value);
        }
        if (key.equals("time.unit")) {
            return context.texts().nameOr("import.step", value);
        }
        if (key.equals("separator")) {
            return context.texts().nameOr("separator", value);
        }
        return switch (value) {
            case "-" -> context.say("import.notUsed");
            case "none" -> context.say("import.header.none");
            default -> key.startsWith("value.") ? ourWord(value, context) : value;
        };
    }

    /// What a button says that gives an answer to a question.
    static String of(Question question, String answer, List<FileColumn> columns, ViewContext context) {
        Texts texts = context.texts();
        String family = "Answer." + question.words().code();
        if (texts.has(family + "." + answer)) {
            return texts.say(family + "." + answer);
        }
        if (question.answers().getLast().equals(answer) && texts.has(family)) {
            return texts.say(family);
        }
        if (answer.startsWith("=")) {
            return context.say("Answer.all", ourWord(answer.substring(1), context));
        }
        return texts.nameOr("Answer", of(question.key(), answer, columns, context));
    }

    /// The display name of a value; a column is shown with sample values.
    private static String of(String key, String value, List<FileColumn> columns, ViewContext context) {
        String words = of(key, value, context);
        return columns.stream()
                .filter(column -> !column.samples().isEmpty())
                .filter(column -> column.header().isEmpty()
                        ? value.equals("#" + (column.position() + 1))
                        : value.equals(column.header()) || value.equals("#" + (column.position() + 1)))
                .findFirst()
                .map(column -> context.say("import.answer.samples", words, samples(column, context)))
                .orElse(words);
    }

    private static String samples(FileColumn column, ViewContext context) {
        return context.list(column.samples().stream()
                .limit(SAMPLES)
                .map(sample -> sample.length() > LONG ? sample.substring(0, LONG) + "…" : sample)
                .toList());
    }

    /// The display name of a spelling of accounts.
    static String accountForm(String value, ViewContext context) {
        return Arrays.stream(value.split(","))
                .map(step -> context.texts().nameOr("AccountForm", step.strip().replaceAll("\\d+$", "")))
                .collect(Collectors.joining(context.say("import.join.and")));
    }

    /// What is wrong with rows, and in which column, by the name that this window gives it if it is one of ours.
    static String reason(ImportPreview.Trouble trouble, ViewContext context) {
        String words = context.say(trouble.reason());
        return trouble.column().isEmpty()
                ? words
                : context.say(
                        "import.ofColumn",
                        context.texts().nameOr("ExportColumn", trouble.column().toUpperCase(java.util.Locale.ROOT)),
                        words);
    }

    /// The remedy for a reject, as it is done in this window.
    static String remedy(ImportPreview.Trouble trouble, ViewContext context) {
        return Word.cures(trouble) ? context.say("import.remedy.word") : context.say(trouble.remedy());
    }

    /// The display name of one of our words, such as CHARGE or LOGIN/FAILURE.
    static String ourWord(String word, ViewContext context) {
        for (String family : FAMILIES) {
            String name = context.texts().nameOr(family, word);
            if (!name.equals(word)) {
                return name;
            }
        }
        return word;
    }
}
