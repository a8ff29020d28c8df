package app.redress.cli.options;

import app.redress.domain.Message;
import app.redress.domain.Progress.Stage;
import app.redress.language.Catalogue;
import app.redress.language.TerminalText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A terminal line that is overwritten as work proceeds: stage, share, amount done, rate, time left.
///
/// Reports come from several threads and not always in order; late ones are ignored.
public final class ProgressLine implements WorkProgress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final double MEGABYTE = 1e6;
    private static final Map<Stage, Step> ANALYSIS = Map.of(
            Stage.READING, new Step(Message.of("progress.reading"), true),
            Stage.SCREENING, new Step(Message.of("progress.screening"), false),
            Stage.JUDGING, new Step(Message.of("progress.judging"), false),
            Stage.SAVING, new Step(Message.of("progress.saving"), false));
    private static final Map<Stage, Step> DRILL = Map.of(
            Stage.READING, new Step(Message.of("progress.simulating"), false),
            Stage.SAVING, new Step(Message.of("progress.writing"), false));

    private final PrintWriter err;
    private final LongSupplier nanos;
    private final LanguageOption language;
    private final Map<Stage, Step> steps;
    private @Nullable Stage stage;
    private long begun;
    private long most;
    private @Nullable Long shown;
    private int width;

    /// A stage's name, and whether it counts bytes.
    private record Step(Message name, boolean bytes) {}

    private ProgressLine(PrintWriter err, LongSupplier nanos, LanguageOption language, Map<Stage, Step> steps) {
        this.err = err;
        this.nanos = nanos;
        this.language = language;
        this.steps = steps;
    }

    public static ProgressLine ofAnalysis(PrintWriter err, LongSupplier nanos, LanguageOption language) {
        return new ProgressLine(err, nanos, language, ANALYSIS);
    }

    public static ProgressLine ofDrill(PrintWriter err, LongSupplier nanos, LanguageOption language) {
        return new ProgressLine(err, nanos, language, DRILL);
    }

    /// The name of an analysis's stage in another language; as it is if this version does not know it.
    ///
    /// @param english its name in English
    public static String translated(String english, LanguageOption language) {
        Catalogue words = Catalogue.ofMessages(Locale.ENGLISH);
        return ANALYSIS.values().stream()
                .filter(step -> words.say(step.name()).equals(english))
                .findFirst()
                .map(step -> language.say(step.name()))
                .orElse(english);
    }

    @Override
    public synchronized void stage(Stage reported, long done, long total) {
        Step step = steps.get(reported);
        if (step == null || stage != null && reported.compareTo(stage) < 0) {
            return;
        }
        long now = nanos.getAsLong();
        if (reported != stage) {
            stage = reported;
            begun = now;
            most = 0;
        }
        most = Math.max(most, done);
        if (shown == null || now - shown >= BETWEEN) {
            shown = now;
            show(text(step, total, now - begun));
        }
    }

    private String text(Step step, long total, long elapsed) {
        StringBuilder text = new StringBuilder(language.say(step.name()));
        if (total > 0) {
            text.append(String.format(Locale.ROOT, " %3d%%", Math.min(100, 100 * most / total)));
        }
        String done = amount(step, (double) most);
        text.append("  ")
                .append(total > 0 ? language.say(Message.of("progress.of", done, amount(step, (double) total))) : done);
        if (elapsed >= SECOND && most > 0) {
            double perSecond = (double) most * (double) SECOND / (double) elapsed;
            text.append("  ").append(amount(step, perSecond)).append("/s");
            if (total >= most) {
                text.append("  ").append(left((long) Math.ceil((double) (total - most) / perSecond)));
            }
        }
        return text.toString();
    }

    private static String amount(Step step, double done) {
        return step.bytes()
                ? String.format(Locale.ROOT, "%,.1f MB", done / MEGABYTE)
                : String.format(Locale.ROOT, "%,.0f", done);
    }

    private String left(long seconds) {
        return language.say(
                Message.of("progress.left", String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)));
    }

    private void show(String text) {
        err.print("\r" + TerminalText.padded(text, width));
        err.flush();
        width = TerminalText.width(text);
    }

    /// Clears the line.
    @Override
    public synchronized void close() {
        if (width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }
}
