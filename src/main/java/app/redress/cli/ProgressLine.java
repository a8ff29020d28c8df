package app.redress.cli;

import app.redress.domain.Progress.Stage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One line on a terminal that is written over as the work goes on: stage, share, amount done, rate, time left.
///
/// Work reports from several threads, and not always in order: what comes late is passed over.
final class ProgressLine implements WorkProgress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final double MEGABYTE = 1e6;
    private static final Map<Stage, Step> ANALYSIS = Map.of(
            Stage.READING, new Step("reading", true),
            Stage.SCREENING, new Step("screening", false),
            Stage.JUDGING, new Step("judging accounts", false),
            Stage.SAVING, new Step("saving accounts", false));
    private static final Map<Stage, Step> DRILL = Map.of(
            Stage.READING, new Step("simulating accounts", false), Stage.SAVING, new Step("writing files", false));

    private final PrintWriter err;
    private final LongSupplier nanos;
    private final Map<Stage, Step> steps;
    private @Nullable Stage stage;
    private long begun;
    private long most;
    private @Nullable Long shown;
    private int width;

    /// What a stage is called, and whether it counts bytes.
    private record Step(String name, boolean bytes) {}

    private ProgressLine(PrintWriter err, LongSupplier nanos, Map<Stage, Step> steps) {
        this.err = err;
        this.nanos = nanos;
        this.steps = steps;
    }

    static ProgressLine ofAnalysis(PrintWriter err, LongSupplier nanos) {
        return new ProgressLine(err, nanos, ANALYSIS);
    }

    static ProgressLine ofDrill(PrintWriter err, LongSupplier nanos) {
        return new ProgressLine(err, nanos, DRILL);
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
        StringBuilder text = new StringBuilder(step.name());
        if (total > 0) {
            text.append(String.format(Locale.ROOT, " %3d %%", Math.min(100, 100 * most / total)));
        }
        text.append("  ").append(amount(step, (double) most));
        if (total > 0) {
            text.append(" of ").append(amount(step, (double) total));
        }
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

    private static String left(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d left", seconds / 60, seconds % 60);
    }

    private void show(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    /// Leaves the line empty.
    @Override
    public synchronized void close() {
        if (width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }
}
