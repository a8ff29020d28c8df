package app.redress.cli;

import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.ProgressLine;
import app.redress.domain.Message;
import app.redress.language.TerminalText;
import app.redress.simulation.measure.SpeedMeasurement;
import app.redress.simulation.measure.Timings;
import app.redress.simulation.measure.Timings.Middle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The measured times as a Markdown table that is readable on a terminal too.
final class BenchTable {
    private final LanguageOption language;
    private final int rounds;
    private final List<String> installations;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param others names of the programs that this installation is compared with
    BenchTable(LanguageOption language, int rounds, List<String> others) {
        this.language = language;
        this.rounds = rounds;
        this.installations = Stream.concat(Stream.of(language.say(Message.of("bench.this"))), others.stream())
                .toList();
    }

    /// Adds what one drill took.
    void add(String drill, SpeedMeasurement.Outcome outcome) {
        List<Timings> timings = outcome.timings();
        for (int i = 0; i < timings.size(); i++) {
            String installation = installations.get(i);
            rows.add(row(drill, installation, timings.get(i)));
            stages.add(language.say(Message.of("bench.stages", drill, installation, stages(timings.get(i)))));
        }
        for (int i = 1; i < timings.size(); i++) {
            rows.add(ratios(drill, installations.get(i), timings.getFirst().over(timings.get(i))));
        }
        if (outcome.compared()) {
            notes.add(language.say(
                    outcome.differing().isEmpty()
                            ? Message.of("bench.same", drill)
                            : Message.of("bench.differ", drill, String.join(", ", outcome.differing()))));
        }
    }

    private List<String> row(String drill, String installation, Timings t) {
        return List.of(
                drill,
                installation,
                t.rows() == 0 ? "" : number(t.rows()),
                figure("%,.1f", t.wall()),
                figure("%,.1f", t.cpu()),
                figure("%,.0f", t.peak()),
                t.wall()
                        .filter(_ -> t.rows() > 0)
                        .map(wall -> number(Math.round(t.rows() / wall.median())))
                        .orElse(""));
    }

    private List<String> ratios(String drill, String other, Timings.Ratios ratios) {
        return List.of(
                drill,
                language.say(Message.of("bench.ratio", other)),
                "",
                figure("%,.2f", ratios.wall()),
                figure("%,.2f", ratios.cpu()),
                figure("%,.2f", ratios.peak()),
                "");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String figure(String format, Optional<Middle> figure) {
        if (figure.isEmpty()) {
            return language.say(Message.of("bench.unknown"));
        }
        String median = String.format(Locale.ROOT, format, figure.get().median());
        return rounds == 1
                ? median
                : median + " ("
                        + String.format(Locale.ROOT, format, figure.get().least()) + "-"
                        + String.format(Locale.ROOT, format, figure.get().most()) + ")";
    }

    private String stages(Timings timings) {
        return timings.stages().entrySet().stream()
                .map(stage -> language.say(
                        Message.of("bench.stage", name(stage), String.format(Locale.ROOT, "%,.1f", stage.getValue()))))
                .collect(Collectors.joining(", "));
    }

    private String name(Map.Entry<String, Double> stage) {
        return stage.getKey().isEmpty()
                ? language.say(Message.of("bench.start"))
                : ProgressLine.translated(stage.getKey(), language);
    }

    /// The whole text, lines ending in a line feed.
    String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(head());
        all.addAll(rows);
        int columns = all.getFirst().size();
        int[] widths = new int[columns];
        all.forEach(row -> {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], TerminalText.width(row.get(c)));
            }
        });
        StringBuilder text = new StringBuilder();
        append(text, all.getFirst(), widths);
        append(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> append(text, row, widths));
        List<String> below = new ArrayList<>(stages);
        below.addAll(notes);
        below.add(language.say(Message.of("bench.how", rounds)));
        below.forEach(line -> text.append('\n').append(line).append('\n'));
        return text.toString();
    }

    private List<String> head() {
        return List.of(
                language.say(Message.of("bench.drill")),
                language.say(Message.of("bench.installation")),
                language.say(Message.of("bench.lines")),
                language.say(Message.of("bench.wall")),
                language.say(Message.of("bench.cpu")),
                language.say(Message.of("bench.peak")),
                language.say(Message.of("bench.rate")));
    }

    private static void append(StringBuilder text, List<String> cells, int[] widths) {
        for (int c = 0; c < cells.size(); c++) {
            text.append("| ")
                    .append(TerminalText.padded(cells.get(c), widths[c]))
                    .append(' ');
        }
        text.append("|\n");
    }
}
