package app.redress.console.bench;

import app.redress.bench.MidnightLens;
import app.redress.bench.MidnightLens.Row;
import app.redress.console.bench.BenchViewModel.Maps;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// How many accounts come and go if the day begins at another hour; a click, or Enter after arrow keys, takes the hour
/// over.
final class MidnightChart extends BenchChart<Row> {
    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double TOP = 12;
    private static final double BOTTOM = 22;

    private List<Row> rows = List.of();
    private boolean days = true;
    private int hour;

    MidnightChart(BenchViewModel model, ViewContext context) {
        super("bench-midnight", "bench.midnight", model, context);
    }

    @Override
    void show(Optional<Maps> maps) {
        rows = maps.flatMap(Maps::midnight).map(MidnightLens::rows).orElse(List.of());
        days = maps.map(m -> m.definition().hasDays()).orElse(true);
        maps.ifPresent(m -> hour = m.definition().boundary().getHour());
        setAccessibleText(rows.isEmpty() ? context.say("bench.midnight") : words(rows.get(hour)));
        drawing.repaint();
    }

    @Override
    void paint(Brush brush) {
        if (rows.isEmpty()) {
            String words = days ? "" : context.say("bench.noDays");
            brush.text(Ink.MUTED, words, brush.width() / 2, brush.height() / 2, TextAlignment.CENTER);
            return;
        }
        int more = Math.max(1, rows.stream().mapToInt(Row::gained).max().orElse(1));
        int less = Math.max(1, rows.stream().mapToInt(Row::lost).max().orElse(1));
        double each = (brush.height() - TOP - BOTTOM) / (more + less);
        double zero = TOP + more * each;
        for (int i = 0; i < rows.size(); i++) {
            bars(brush, i, zero, each);
        }
        brush.line(Ink.LINE, LEFT, zero, brush.width() - RIGHT, zero);
        brush.text(Ink.MUTED, "+" + context.display().count(more), LEFT - 6, TOP, TextAlignment.RIGHT);
        brush.text(Ink.MUTED, "0", LEFT - 6, zero, TextAlignment.RIGHT);
        brush.text(
                Ink.MUTED, "−" + context.display().count(less), LEFT - 6, brush.height() - BOTTOM, TextAlignment.RIGHT);
    }

    private void bars(Brush brush, int i, double zero, double each) {
        Row row = rows.get(i);
        double width = slot();
        double x = LEFT + i * width;
        LocalTime now = model.definition().get().map(d -> d.boundary()).orElse(LocalTime.MIDNIGHT);
        if (row.boundary().equals(now)) {
            brush.box(Ink.TEXT, 0.10, x, TOP - 6, width, brush.height() - TOP - BOTTOM + 12);
        }
        brush.box(Ink.SPEND, 1, x + 2, zero - row.gained() * each, width - 4, row.gained() * each);
        brush.box(Ink.CHARGE, 1, x + 2, zero, width - 4, row.lost() * each);
        if (isFocused() && i == hour) {
            brush.frame(Ink.HOSTILE, x + 1, TOP - 6, width - 2, brush.height() - TOP - BOTTOM + 12, 2);
        }
        if (i % 3 == 0) {
            brush.text(Ink.MUTED, row.boundary().toString(), x + width / 2, brush.height() - 8, TextAlignment.CENTER);
        }
    }

    private double slot() {
        return (drawing.getWidth() - LEFT - RIGHT) / rows.size();
    }

    @Override
    Optional<Row> at(MouseEvent mouse) {
        int at = rows.isEmpty() ? -1 : (int) Math.floor((mouse.getX() - LEFT) / slot());
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    @Override
    String words(Row row) {
        Display display = context.display();
        return context.say(
                "bench.hour",
                row.boundary().toString(),
                row.accounts(),
                display.yen(row.yen()),
                display.count(row.gained()),
                display.count(row.lost()));
    }

    @Override
    void take(Row row) {
        model.change(d -> d.from(row.boundary()));
    }

    @Override
    void pressed(KeyEvent key) {
        if (rows.isEmpty()) {
            return;
        }
        switch (key.getCode()) {
            case RIGHT -> hour = (hour + 1) % rows.size();
            case LEFT -> hour = (hour + rows.size() - 1) % rows.size();
            case ENTER, SPACE -> take(rows.get(hour));
            default -> {
                return;
            }
        }
        setAccessibleText(words(rows.get(hour)));
        drawing.repaint();
        key.consume();
    }
}
