package app.redress.console.bench;

import app.redress.bench.HeatMap;
import app.redress.bench.HeatMap.Cell;
import app.redress.console.bench.BenchViewModel.Maps;
import app.redress.console.bench.BenchViewModel.Measure;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Accounts or yen for pairs of thresholds; a click, or Enter after arrow keys, takes a pair over.
final class HeatMapChart extends BenchChart<Cell> {
    private static final double LEFT = 58;
    private static final double RIGHT = 8;
    private static final double BOTTOM = 46;
    private static final double TOP = 4;
    private static final int SHADES = 6;
    private static final double SHADE = 22;
    private static final Font SMALL = Brush.font(Brush.SMALL, false);

    private @Nullable Maps shown;
    private int charge;
    private int spend;

    HeatMapChart(BenchViewModel model, ViewContext context) {
        super("bench-heat-map", "bench.heatMap", model, context);
    }

    @Override
    void show(Optional<Maps> maps) {
        shown = maps.orElse(null);
        maps.ifPresent(m -> {
            charge = Math.max(
                    0, m.heatMap().charges().indexOf(Math.max(1, m.definition().charge())));
            spend = Math.max(0, m.heatMap().spends().indexOf(m.definition().spend()));
            setAccessibleText(words(m.heatMap().at(charge, spend)));
        });
        drawing.repaint();
    }

    /// Geometry of the cells: spends to the right, charges upwards.
    private record Frame(HeatMap map, double width, double height) {
        double left(int spend) {
            return LEFT + (width - LEFT - RIGHT) * spend / map.spends().size();
        }

        double top(int charge) {
            return TOP
                    + (height - TOP - BOTTOM)
                            * (map.charges().size() - 1 - charge)
                            / map.charges().size();
        }

        double cellWidth() {
            return (width - LEFT - RIGHT) / map.spends().size();
        }

        double cellHeight() {
            return (height - TOP - BOTTOM) / map.charges().size();
        }
    }

    private long value(Cell cell) {
        return model.measure().get() == Measure.ACCOUNTS ? cell.accounts() : cell.yen();
    }

    @Override
    void paint(Brush brush) {
        Maps maps = shown;
        if (maps == null) {
            return;
        }
        HeatMap map = maps.heatMap();
        Frame frame = new Frame(map, brush.width(), brush.height());
        Shades shades = Shades.of(map.cells().stream().mapToLong(this::value).toArray());
        for (int c = 0; c < map.charges().size(); c++) {
            for (int s = 0; s < map.spends().size(); s++) {
                long value = value(map.at(c, s));
                brush.box(
                        value == 0 ? Ink.GRID : Ink.ACCENT,
                        value == 0 ? 0.5 : shades.opacity(value),
                        frame.left(s),
                        frame.top(c),
                        frame.cellWidth() - 1,
                        frame.cellHeight() - 1);
            }
        }
        axes(brush, frame);
        marks(brush, frame);
        legend(brush, shades);
    }

    /// Figures of one case lie decades apart: shades follow their logarithm, from the least that is not 0 to the most.
    private record Shades(long least, long most) {
        private static final double FAINT = 0.10;

        static Shades of(long[] values) {
            long least = LongStream.of(values).filter(v -> v > 0).min().orElse(1);
            return new Shades(least, LongStream.of(values).max().orElse(1));
        }

        double opacity(long value) {
            double range = Math.log((double) most) - Math.log((double) least);
            return range <= 0 ? 1 : FAINT + (1 - FAINT) * (Math.log((double) value) - Math.log((double) least)) / range;
        }

        double step(int shade) {
            return FAINT + (1 - FAINT) * shade / (SHADES - 1);
        }
    }

    private void axes(Brush brush, Frame frame) {
        Display display = context.display();
        int own = own(frame.map)
                .map(cell -> frame.map.spends().indexOf(cell.spend()))
                .orElse(-1);
        List<double[]> taken = new ArrayList<>();
        IntStream.concat(
                        IntStream.of(own), IntStream.range(0, frame.map.spends().size()))
                .filter(s -> s >= 0)
                .forEach(s -> spendLabel(brush, frame, s, taken));
        double lowest = brush.height();
        for (int c = 0; c < frame.map.charges().size(); c++) {
            double centre = frame.top(c) + frame.cellHeight() / 2;
            if (lowest - centre >= 13) {
                brush.text(
                        Ink.MUTED, display.shortYen(frame.map.charges().get(c)), LEFT - 8, centre, TextAlignment.RIGHT);
                lowest = centre;
            }
        }
    }

    /// Labels a column unless that would touch another label.
    private void spendLabel(Brush brush, Frame frame, int s, List<double[]> taken) {
        String words = context.display().shortYen(frame.map.spends().get(s));
        double centre = frame.left(s) + frame.cellWidth() / 2;
        double half = Brush.widthOf(words, SMALL) / 2 + 3;
        if (taken.stream().allMatch(t -> centre + half < t[0] || centre - half > t[1])) {
            taken.add(new double[] {centre - half, centre + half});
            brush.text(Ink.MUTED, words, centre, brush.height() - BOTTOM + 10, TextAlignment.CENTER);
        }
    }

    /// The cell of the definition itself, where the map has it.
    private Optional<Cell> own(HeatMap map) {
        return model.definition().get().flatMap(now -> map.cells().stream()
                .filter(cell -> cell.charge() == Math.max(1, now.charge()) && cell.spend() == now.spend())
                .findFirst());
    }

    private void marks(Brush brush, Frame frame) {
        own(frame.map)
                .ifPresent(cell -> cell(
                        brush,
                        frame,
                        Ink.TEXT,
                        frame.map.charges().indexOf(cell.charge()),
                        frame.map.spends().indexOf(cell.spend())));
        if (isFocused()) {
            cell(brush, frame, Ink.HOSTILE, charge, spend);
        }
    }

    private static void cell(Brush brush, Frame frame, Ink ink, int c, int s) {
        brush.frame(ink, frame.left(s), frame.top(c), frame.cellWidth() - 1, frame.cellHeight() - 1, 2);
    }

    private void legend(Brush brush, Shades shades) {
        double y = brush.height() - 12;
        brush.text(Ink.TEXT, context.say("bench.heatAxes"), LEFT, y, TextAlignment.LEFT);
        String high = shown(shades.most());
        double right = brush.width() - RIGHT - Brush.widthOf(high, SMALL) - 6;
        brush.text(Ink.MUTED, high, brush.width() - RIGHT, y, TextAlignment.RIGHT);
        for (int shade = 0; shade < SHADES; shade++) {
            brush.box(Ink.ACCENT, shades.step(shade), right - SHADE * (SHADES - shade), y - 5, SHADE - 1, 10);
        }
        brush.text(Ink.MUTED, shown(shades.least()), right - SHADE * SHADES - 6, y, TextAlignment.RIGHT);
    }

    private String shown(long value) {
        return model.measure().get() == Measure.ACCOUNTS
                ? context.display().count(value)
                : context.display().shortYen(value);
    }

    @Override
    Optional<Cell> at(MouseEvent mouse) {
        Maps maps = shown;
        if (maps == null) {
            return Optional.empty();
        }
        Frame frame = new Frame(maps.heatMap(), drawing.getWidth(), drawing.getHeight());
        int s = (int) Math.floor((mouse.getX() - LEFT) / frame.cellWidth());
        int fromTop = (int) Math.floor((mouse.getY() - TOP) / frame.cellHeight());
        int c = maps.heatMap().charges().size() - 1 - fromTop;
        boolean inside = s >= 0
                && c >= 0
                && s < maps.heatMap().spends().size()
                && c < maps.heatMap().charges().size();
        return inside ? Optional.of(maps.heatMap().at(c, s)) : Optional.empty();
    }

    @Override
    String words(Cell cell) {
        Display display = context.display();
        return context.say(
                "bench.cell",
                display.yen(cell.charge()),
                display.yen(cell.spend()),
                cell.accounts(),
                display.yen(cell.yen()));
    }

    @Override
    void take(Cell cell) {
        model.change(d -> d.charging(cell.charge()).spending(cell.spend()));
    }

    @Override
    void pressed(KeyEvent key) {
        Maps maps = shown;
        if (maps == null) {
            return;
        }
        List<Long> charges = maps.heatMap().charges();
        List<Long> spends = maps.heatMap().spends();
        switch (key.getCode()) {
            case UP -> charge = Math.min(charge + 1, charges.size() - 1);
            case DOWN -> charge = Math.max(charge - 1, 0);
            case RIGHT -> spend = Math.min(spend + 1, spends.size() - 1);
            case LEFT -> spend = Math.max(spend - 1, 0);
            case ENTER, SPACE -> take(maps.heatMap().at(charge, spend));
            default -> {
                return;
            }
        }
        setAccessibleText(words(maps.heatMap().at(charge, spend)));
        drawing.repaint();
        key.consume();
    }
}
