package app.redress.console.accounts.timeline;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.console.accounts.timeline.BalanceRuns.Run;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.text.TextAlignment;

/// Paints one account's timeline: lanes, windows, the stacks of its events, and the balance with whose money it is.
public final class TimelinePainter {
    private static final double RADIUS = 4;
    private static final double IN_CELL = 0.44;
    private static final double HATCHED = 8;

    private final TimelineGeometry geometry;
    private final List<Piece> pieces;
    private final TimelineScene scene;
    private final ViewContext context;
    private final Brush brush;

    public TimelinePainter(
            TimelineGeometry geometry, List<Piece> pieces, TimelineScene scene, ViewContext context, Brush brush) {
        this.geometry = geometry;
        this.pieces = pieces;
        this.scene = scene;
        this.context = context;
        this.brush = brush;
    }

    public void paint() {
        ScalePainter scale = new ScalePainter(geometry, context, brush);
        scale.nights();
        windows();
        scale.axis();
        scale.lanes();
        brush.clip(TimelineGeometry.LEFT, 0, geometry.plotWidth() + 1, geometry.balanceBottom() + 1);
        balance();
        Silences.of(geometry).forEach(this::silence);
        pieces.forEach(this::piece);
        selection();
        measure();
        brush.unclip();
        new ControlMarks(geometry, context, brush).paint(scene.controls());
        edges();
    }

    private void windows() {
        for (CompromiseWindow window : scene.windows()) {
            double from = Math.max(TimelineGeometry.LEFT, geometry.x(window.start()));
            double to = Math.min(geometry.right(), geometry.x(window.end()));
            if (to > from) {
                brush.box(Ink.WINDOW, 0.08, from, 0, to - from, geometry.balanceBottom());
                windowWords(window, from, to);
            }
        }
    }

    private void windowWords(CompromiseWindow window, double from, double to) {
        String words = context.say(
                "timeline.window",
                context.display().dateTime(window.start()),
                context.display().dateTime(window.end()),
                context.texts().name(window.closing()));
        if (Brush.widthOf(words, Brush.font(Brush.SMALL, false)) > to - from - 16) {
            words = context.say("timeline.windowShort");
        }
        if (Brush.widthOf(words, Brush.font(Brush.SMALL, false)) < to - from - 16) {
            brush.text(Ink.HOSTILE, words, from + 9, 9, TextAlignment.LEFT);
        }
    }

    /// The edges of the windows, with something to take hold of, and the one that is being dragged with its time.
    private void edges() {
        for (int i = 0; i < scene.windows().size(); i++) {
            edge(scene.windows().get(i).start());
            edge(scene.windows().get(i).end());
        }
        scene.dragged().ifPresent(at -> {
            double x = geometry.x(at);
            brush.box(Ink.ACCENT, 1, x - 1, 0, 2, geometry.balanceBottom());
            label(context.display().seconds(at), x, 9);
        });
    }

    private void edge(Instant at) {
        double x = geometry.x(at);
        if (x >= TimelineGeometry.LEFT && x <= geometry.right()) {
            brush.box(Ink.WINDOW, 0.9, x - 0.75, 0, 1.5, geometry.balanceBottom());
            brush.roundBox(Ink.WINDOW, 1, x - 2.5, 2, 5, 14, 4);
        }
    }

    private void balance() {
        double bottom = geometry.balanceBottom();
        double before = Double.NaN;
        for (Run run : BalanceRuns.of(geometry)) {
            double top = geometry.balance(run.total());
            double fraud = geometry.balance(run.fraud());
            double w = Math.max(1, run.to() - run.from());
            if (bottom - fraud > 0.5) {
                brush.box(Ink.HOSTILE, 0.32, run.from(), fraud, w, bottom - fraud);
                if (bottom - fraud > HATCHED) {
                    brush.hatch(Ink.HOSTILE, run.from(), fraud, w, bottom - fraud, 7);
                }
            }
            if (fraud - top > 0.5) {
                brush.box(Ink.OWNER, 0.32, run.from(), top, w, fraud - top);
            }
            if (!Double.isNaN(before)) {
                brush.box(Ink.BALANCE, 1, run.from() - 0.75, Math.min(before, top), 1.5, Math.abs(before - top) + 1.5);
            }
            brush.box(Ink.BALANCE, 1, run.from() - 0.75, top, w + 1.5, 1.5);
            before = top;
        }
    }

    private void silence(Silences.Silence silence) {
        double y = (geometry.top() + geometry.accessBottom()) / 2;
        String words = TimeWords.of(silence.time(), context);
        double half = Brush.widthOf(words, Brush.font(Brush.SMALL, false)) / 2 + 6;
        double middle = (silence.from() + silence.to()) / 2;
        brush.line(Ink.LINE, silence.from() + 6, y, middle - half, y);
        brush.line(Ink.LINE, middle + half, y, silence.to() - 6, y);
        brush.text(Ink.MUTED, words, middle, y, TextAlignment.CENTER);
    }

    private void piece(Piece piece) {
        if (piece.lane().isMoney() || !piece.isOne()) {
            Swatch.fill(brush, piece.verdict(), piece.hollow(), piece.x(), piece.y(), piece.w(), piece.h());
        } else {
            GlyphPainter.paint(
                    brush,
                    piece.glyph(),
                    piece.verdict(),
                    piece.hollow(),
                    piece.x() + piece.w() / 2,
                    piece.y() + piece.h() / 2,
                    Math.min(RADIUS, piece.h() * IN_CELL));
        }
    }

    private void selection() {
        scene.pieceOf(pieces, scene.selected()).ifPresent(piece -> {
            double x = piece.x() + piece.w() / 2;
            brush.dashed(Ink.ACCENT, x, geometry.top(), x, geometry.balanceBottom());
            brush.frame(Ink.ACCENT, piece.x() - 3, piece.y() - 2.5, piece.w() + 6, piece.h() + 5, 2);
        });
    }

    /// The time between two events, and what it did to the balance.
    private void measure() {
        EventSeries series = geometry.series();
        int from = Math.min(scene.measuredFrom(), scene.selected());
        int to = Math.max(scene.measuredFrom(), scene.selected());
        if (from < 0 || from == to || to >= series.size()) {
            return;
        }
        double x1 = geometry.x(series.at(from));
        double x2 = geometry.x(series.at(to));
        double y = geometry.accessBottom() + 2;
        brush.line(Ink.ACCENT, x1, y, x2, y);
        brush.line(Ink.ACCENT, x1, y - 5, x1, y + 5);
        brush.line(Ink.ACCENT, x2, y - 5, x2, y + 5);
        Duration time = Duration.ofMillis(series.time(to) - series.time(from));
        long moved = series.balance(to) - series.balance(from);
        label(
                context.say(
                        "timeline.measured",
                        TimeWords.of(time, context),
                        context.display().signedYen(moved)),
                Math.clamp(
                        (x1 + x2) / 2,
                        TimelineGeometry.LEFT + 60,
                        Math.max(TimelineGeometry.LEFT + 60, geometry.right() - 60)),
                y);
    }

    private void label(String words, double x, double y) {
        double w = Brush.widthOf(words, Brush.font(Brush.SMALL, true)) + 12;
        double left = Math.clamp(x - w / 2, 0, Math.max(0, geometry.width() - w));
        brush.roundBox(Ink.ACCENT, 1, left, y - 9, w, 18, 6);
        brush.text(Ink.SURFACE, words, left + w / 2, y, TextAlignment.CENTER, Brush.font(Brush.SMALL, true));
    }
}
