package app.redress.console.bench;

import app.redress.bench.DamageDefinition;
import app.redress.bench.HeatMap;
import app.redress.bench.HeatMap.Cell;
import app.redress.console.bench.BenchViewModel.Maps;
import app.redress.console.bench.BenchViewModel.Measure;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Accounts or yen for pairs of thresholds; a click, or Enter after arrow keys, takes a pair over.
final class HeatMapChart extends StackPane {
    private static final double LEFT = 58;
    private static final double RIGHT = 8;
    private static final double BOTTOM = 46;
    private static final double TOP = 4;
    private static final int SHADES = 6;
    private static final double SHADE = 22;
    private static final Font SMALL = Brush.font(Brush.SMALL, false);

    private final BenchViewModel model;
    private final ViewContext context;
    private final Drawing drawing = new Drawing(this::paint);
    private final Tooltip tip = new Tooltip();
    private @Nullable Maps shown;
    private int charge;
    private int spend;

    HeatMapChart(BenchViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("bench-heat-map");
        setFocusTraversable(true);
        getStyleClass().add("bench-chart");
        getChildren().add(drawing);
        Tooltip.install(drawing, tip);
        drawing.setOnMouseMoved(this::hover);
        drawing.setOnMouseClicked(mouse -> {
            requestFocus();
            at(mouse).ifPresent(this::take);
        });
        setOnKeyPressed(this::pressed);
        focusedProperty().subscribe(_ -> drawing.repaint());
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.maps().subscribe(this::show),
                        model.definition().subscribe(_ -> drawing.repaint()),
                        model.measure().subscribe(_ -> drawing.repaint())));
    }

    private void show(Optional<Maps> maps) {
        shown = maps.orElse(null);
        maps.ifPresent(m -> {
            charge = Math.max(0, m.heatMap().charges().indexOf(Math.max(1, m.definition().charge())));
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
            return TOP + (height - TOP - BOTTOM) * (map.charges().size() - 1 - charge) / map.charges().size();
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

    private void paint(Brush brush) {
        Maps maps = shown;
        if (maps == null) {
            return;
        }
        HeatMap map = maps.heatMap();
        Frame frame = new Frame(map, brush.width(), brush.height());
        long most = Math.max(1, value(map.at(0, 0)));
        for (int c = 0; c < map.charges().size(); c++) {
            for (int s = 0; s < map.spends().size(); s++) {
                long value = value(map.at(c, s));
                brush.box(
                        value == 0 ? Ink.GRID : Ink.ACCENT,
                        value == 0 ? 0.5 : opacity(value, most),
                        frame.left(s),
                        frame.top(c),
                        frame.cellWidth() - 1,
                        frame.cellHeight() - 1);
            }
        }
        axes(brush, frame);
        marks(brush, frame);
        legend(brush, most);
    }

    /// Figures of one case lie decades apart.
    private static double opacity(long value, long most) {
        return 0.08 + 0.92 * Math.log1p(value) / Math.log1p(most);
    }

    private void axes(Brush brush, Frame frame) {
        Display display = context.display();
        double last = 0;
        for (int s = 0; s < frame.map.spends().size(); s++) {
            String words = display.shortYen(frame.map.spends().get(s));
            double centre = frame.left(s) + frame.cellWidth() / 2;
            double half = Brush.widthOf(words, SMALL) / 2;
            if (centre - half > last + 4) {
                brush.text(Ink.MUTED, words, centre, brush.height() - BOTTOM + 10, TextAlignment.CENTER);
                last = centre + half;
            }
        }
        double lowest = brush.height();
        for (int c = 0; c < frame.map.charges().size(); c++) {
            double centre = frame.top(c) + frame.cellHeight() / 2;
            if (lowest - centre >= 13) {
                brush.text(
                        Ink.MUTED,
                        display.shortYen(frame.map.charges().get(c)),
                        LEFT - 8,
                        centre,
                        TextAlignment.RIGHT);
                lowest = centre;
            }
        }
    }

    private void marks(Brush brush, Frame frame) {
        model.definition().get().ifPresent(now -> {
            int c = frame.map.charges().indexOf(Math.max(1, now.charge()));
            int s = frame.map.spends().indexOf(now.spend());
            if (c >= 0 && s >= 0) {
                cell(brush, frame, Ink.TEXT, c, s);
            }
        });
        if (isFocused()) {
            cell(brush, frame, Ink.HOSTILE, charge, spend);
        }
    }

    private static void cell(Brush brush, Frame frame, Ink ink, int c, int s) {
        brush.frame(ink, frame.left(s), frame.top(c), frame.cellWidth() - 1, frame.cellHeight() - 1, 2);
    }

    private void legend(Brush brush, long most) {
        double y = brush.height() - 12;
        brush.text(Ink.TEXT, context.say("bench.heatAxes"), LEFT, y, TextAlignment.LEFT);
        String high = model.measure().get() == Measure.ACCOUNTS
                ? context.display().count(most)
                : context.display().shortYen(most);
        double right = brush.width() - RIGHT - Brush.widthOf(high, SMALL) - 6;
        brush.text(Ink.MUTED, high, brush.width() - RIGHT, y, TextAlignment.RIGHT);
        for (int shade = 0; shade < SHADES; shade++) {
            double share = (shade + 1.0) / SHADES;
            brush.box(
                    Ink.ACCENT, 0.08 + 0.92 * share, right - SHADE * (SHADES - shade), y - 5, SHADE - 1, 10);
        }
        brush.text(Ink.MUTED, "1", right - SHADE * SHADES - 6, y, TextAlignment.RIGHT);
    }

    private Optional<Cell> at(MouseEvent mouse) {
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

    private void hover(MouseEvent mouse) {
        tip.setText(at(mouse).map(this::words).orElse(context.say("bench.heatMap")));
    }

    private String words(Cell cell) {
        Display display = context.display();
        return context.say(
                "bench.cell",
                display.yen(cell.charge()),
                display.yen(cell.spend()),
                cell.accounts(),
                display.yen(cell.yen()));
    }

    private void take(Cell cell) {
        model.change(d -> d.charging(cell.charge()).spending(cell.spend()));
    }

    private void pressed(KeyEvent key) {
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

    /// The definition whose thresholds are framed, for tests.
    Optional<DamageDefinition> mapped() {
        return Optional.ofNullable(shown).map(Maps::definition);
    }
}
