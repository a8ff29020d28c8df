package app.redress.cli;

import app.redress.analysis.SetComparison;
import app.redress.analysis.joining.AccountsAsked;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.language.Catalogue;
import app.redress.language.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints the result of inspecting a file.
final class DetectReport {
    private static final int WIDEST = 32;

    private final Catalogue texts;
    private final Catalogue messages;

    DetectReport(Locale language) {
        this.texts = new Catalogue("detect", language);
        this.messages = Catalogue.ofMessages(language);
    }

    void print(Inspection seen, PrintWriter out) {
        out.println(seen.file());
        line(out, "kind", kinds(seen));
        line(
                out,
                "encoding",
                seen.format().charset() + " (" + messages.say(seen.format().charsetWhy()) + ")");
        line(out, "separator", seen.format().separator());
        line(out, "header", header(seen));
        line(out, "zone", seen.times().zone() + (seen.times().zoneless() ? " (" + texts.say("zoneless") + ")" : ""));
        if (!seen.profiles().saved().isEmpty()) {
            line(out, "profile", seen.profiles().saved());
        }
        columns(seen, out);
        constants(seen, out);
        seen.warnings().forEach(warning -> line(out, "note", messages.say(warning)));
        seen.questions().forEach(question -> ask(question, out));
        if (seen.outlook().poor()) {
            line(out, "rows", messages.say(seen.outlook().words()));
        }
        line(out, "verdict", texts.say(seen.ready() ? "ready" : seen.answered() ? "poor" : "open"));
        out.println();
    }

    /// Prints how the files fit together.
    void print(SetComparison found, PrintWriter out) {
        found.settled().lines().forEach((key, value) -> line(out, "together", key + " = " + value));
        found.shared().forEach(words -> line(out, "together", messages.say(words)));
    }

    /// Prints why the files cannot be analysed together as they are.
    void print(UnusableInput refused, PrintWriter out) {
        line(out, "question", messages.say(refused.said()));
        if (refused instanceof AccountsAsked asked) {
            List<String> answers = Stream.of(asked.question().statement(), AccountsAsked.DIFFERENT)
                    .filter(answer -> !answer.isEmpty())
                    .map(answer -> "--set \"" + answer + "\"")
                    .toList();
            line(out, "answer", String.join("  " + texts.say("or") + "  ", answers));
        }
    }

    private String kinds(Inspection seen) {
        if (seen.kinds().isEmpty() || seen.kind() == null) {
            return seen.kind() == null ? texts.say("none") : name(seen.kind());
        }
        String others = seen.kinds().stream()
                .limit(3)
                .map(k -> name(k.kind()) + " " + Math.round(k.confidence() * 100) + "%")
                .collect(Collectors.joining(", "));
        return name(seen.kind()) + " (" + others + ")";
    }

    private String header(Inspection seen) {
        String above = seen.format().preamble() == 0
                ? ""
                : ", " + texts.say("above") + " " + seen.format().preamble();
        return (seen.format().headerLine() == 0
                        ? texts.say("none")
                        : texts.say("line") + " " + seen.format().headerLine())
                + above;
    }

    private void columns(Inspection seen, PrintWriter out) {
        row(
                out,
                List.of("column", "meaning", "confidence", "why", "samples").stream()
                        .map(texts::say)
                        .toList());
        for (FileColumn column : seen.columns()) {
            boolean used = column.meaning() != null;
            row(
                    out,
                    List.of(
                            column.header().isEmpty() ? "#" + (column.position() + 1) : column.header(),
                            column.meaning() == null ? "-" : column.meaning().canonical(),
                            used ? texts.say(word(column.confidence())) : "",
                            messages.say(column.why()),
                            String.join(" | ", column.samples())));
        }
    }

    private static String word(Confidence confidence) {
        return "confidence." + name(confidence);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Prints columns with a fixed value for every row.
    private void constants(Inspection seen, PrintWriter out) {
        if (seen.kind() == null) {
            return;
        }
        String prefix = name(seen.kind()) + ".";
        seen.profiles().detected().lines().forEach((key, value) -> {
            if (key.startsWith(prefix) && (value.startsWith("=") || value.startsWith("@"))) {
                line(out, "everyrow", key + " = " + value);
            }
        });
    }

    private void ask(Question question, PrintWriter out) {
        line(out, "question", messages.say(question.words()));
        String answers = question.answers().stream()
                .map(answer -> "--set \"" + question.key() + " = " + answer + "\"")
                .collect(Collectors.joining("  " + texts.say("or") + "  "));
        line(out, "answer", answers.isEmpty() ? question.option() : answers);
    }

    private void line(PrintWriter out, String key, String value) {
        out.println("  " + padded(texts.say(key), 11) + " " + value.replaceAll("\\R+", " "));
    }

    private static void row(PrintWriter out, List<String> cells) {
        out.println("    "
                + (padded(cells.get(0), WIDEST) + " " + padded(cells.get(1), 20) + " " + padded(cells.get(2), 8) + " "
                                + padded(cells.get(3), 46) + " " + cut(cells.get(4), 60))
                        .replaceAll("\\R+", " ")
                        .stripTrailing());
    }

    private static String cut(String text, int width) {
        return text.length() > width ? text.substring(0, width - 1) + "…" : text;
    }

    private static String padded(String text, int width) {
        return TerminalText.padded(cut(text, width), width);
    }
}
