package app.redress.simulation.score;

import app.redress.domain.Message;
import app.redress.language.TerminalText;
import app.redress.simulation.score.Score.Hits;
import app.redress.simulation.score.Score.KindScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares scores in an aligned text table or as plain values for JSON.
public final class ScoreTable {
    private final Map<String, Score> columns = new LinkedHashMap<>();

    /// Adds a column; the first one determines which attack kinds are listed.
    public ScoreTable with(String title, Score score) {
        columns.put(title, score);
        return this;
    }

    /// The table, lines ending in a line feed.
    ///
    /// @param words puts the labels into words
    public String text(Function<Message, String> words) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns.keySet());
        rows.add(head);
        row(
                rows,
                words.apply(Message.of("score.accountPrecision")),
                s -> share(s.accounts().precision()));
        row(
                rows,
                words.apply(Message.of("score.accountRecall")),
                s -> share(s.accounts().recall()));
        row(rows, words.apply(Message.of("score.accountCounts")), s -> counts(s.accounts()));
        row(
                rows,
                words.apply(Message.of("score.lossPrecision")),
                s -> share(s.lossAccounts().precision()));
        row(
                rows,
                words.apply(Message.of("score.lossRecall")),
                s -> share(s.lossAccounts().recall()));
        row(
                rows,
                words.apply(Message.of("score.eventPrecision")),
                s -> s.events() == null ? "-" : share(s.events().precision()));
        row(
                rows,
                words.apply(Message.of("score.eventRecall")),
                s -> s.events() == null ? "-" : share(s.events().recall()));
        row(rows, words.apply(Message.of("score.dueTruth")), s -> yen(s.dueTruth()));
        row(rows, words.apply(Message.of("score.dueFound")), s -> yen(s.dueFound()));
        row(rows, words.apply(Message.of("score.totalError")), s -> percent(s.totalError(), "%+.1f%%"));
        row(rows, words.apply(Message.of("score.accountErrors")), s -> percent(s.absoluteErrorShare(), "%.1f%%"));
        for (String kind : kinds()) {
            row(rows, kind, s -> kind(s.kinds().get(kind)));
        }
        return align(rows);
    }

    private List<String> kinds() {
        return columns.values().stream()
                .flatMap(s -> s.kinds().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void row(List<List<String>> rows, String label, Function<Score, String> cell) {
        List<String> row = new ArrayList<>(List.of(label));
        columns.values().forEach(score -> row.add(cell.apply(score)));
        rows.add(row);
    }

    /// Accounts found, their number, and the error of the amount.
    private static String kind(@Nullable KindScore kind) {
        return kind == null
                ? "-"
                : kind.found() + "/" + kind.accounts() + "  " + percent(kind.absoluteErrorShare(), "%.1f%%");
    }

    private static String counts(Hits hits) {
        return hits.hit() + " / " + hits.extra() + " / " + hits.missed();
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double value, String format) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, 100 * value) : "-";
    }

    private static String yen(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String align(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(TerminalText.padded(row.getFirst(), width(rows, 0)));
            for (int column = 1; column < row.size(); column++) {
                line.append("  ").append(TerminalText.paddedLeft(row.get(column), width(rows, column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> TerminalText.width(row.get(column)))
                .max()
                .orElse(0);
    }

    /// Values by name in the table's order; undefined shares are null.
    public Map<String, Object> values() {
        Map<String, Object> all = new LinkedHashMap<>();
        columns.forEach((title, score) -> all.put(title, values(score)));
        return all;
    }

    private static Map<String, @Nullable Object> values(Score score) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("accounts", values(score.accounts()));
        values.put("loss_accounts", values(score.lossAccounts()));
        Hits events = score.events();
        values.put("events", events == null ? null : values(events));
        values.put("due_truth", score.dueTruth());
        values.put("due_found", score.dueFound());
        values.put("total_error", finite(score.totalError()));
        values.put("absolute_error", score.absoluteError());
        values.put("absolute_error_share", finite(score.absoluteErrorShare()));
        Map<String, Object> kinds = new LinkedHashMap<>();
        score.kinds().forEach((name, kind) -> kinds.put(name, values(kind)));
        values.put("attacks", kinds);
        return values;
    }

    private static Map<String, @Nullable Object> values(Hits hits) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("precision", finite(hits.precision()));
        values.put("recall", finite(hits.recall()));
        values.put("hit", hits.hit());
        values.put("extra", hits.extra());
        values.put("missed", hits.missed());
        return values;
    }

    private static Map<String, @Nullable Object> values(KindScore kind) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("accounts", kind.accounts());
        values.put("found", kind.found());
        values.put("recall", finite(kind.recall()));
        values.put("due", kind.due());
        values.put("absolute_error", kind.absoluteError());
        values.put("absolute_error_share", finite(kind.absoluteErrorShare()));
        return values;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
