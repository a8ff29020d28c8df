package app.redress.console.accounts;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.console.accounts.timeline.ControlMarks;
import app.redress.console.accounts.timeline.EventSeries;
import app.redress.console.accounts.timeline.Piece;
import app.redress.console.accounts.timeline.Stacks;
import app.redress.console.accounts.timeline.TimelineGeometry;
import app.redress.console.accounts.timeline.TimelinePainter;
import app.redress.console.accounts.timeline.TimelineScene;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.accounts.timeline.WindowEdges;
import app.redress.console.accounts.timeline.WindowEdges.Edge;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The interactive timeline: wheel, +/- and W/S zoom, dragging and arrow keys pan, a click selects an event, with Shift
/// it measures to it; the edges of the windows can be dragged. A and D pan with Shift only: A alone agrees with the
/// account wherever the focus is.
final class TimelineDrawing extends StackPane {
    private static final double STEP = 0.8;
    private static final double SHIFT = 0.15;
    private static final double STILL = 4;
    private static final double REACH = 7;
    private static final double GRIP = 5;

    private final AccountsViewModel model;
    private final Drawing drawing;
    private final HoverCard hover;
    private @Nullable Plan plan;
    private double grabbedAt;
    private double pointer = Double.NaN;
    private Viewport grabbed;
    private @Nullable Edge edge;
    private Optional<Instant> dragged = Optional.empty();
    private Optional<Instant> proposed = Optional.empty();

    TimelineDrawing(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.grabbed = model.viewport().get();
        this.hover = new HoverCard(this, model, context);
        setId("timeline");
        setFocusTraversable(true);
        getStyleClass().add("timeline");
        setAccessibleText(context.say("timeline.accessible"));
        drawing = new Drawing(brush -> {
            Plan now = plan(brush.width(), brush.height());
            new TimelinePainter(now.geometry, now.pieces, scene(), context, brush).paint();
        });
        getChildren().add(drawing);
        WhileShown.listen(this, () -> {
            drawing.repaint();
            return Subscription.combine(
                    model.finding().subscribe(drawing::repaint),
                    model.viewport().subscribe(drawing::repaint),
                    model.measuredFrom().subscribe(drawing::repaint),
                    model.selectedEvent().subscribe(drawing::repaint),
                    model.decisions().pending().subscribe(this::forgetProposed),
                    hover::hide);
        });
        handle();
    }

    /// Where everything stands; kept while only the selection changes.
    private record Plan(TimelineGeometry geometry, List<Piece> pieces, double width, double height) {
        boolean fits(EventSeries series, Viewport viewport, double w, double h) {
            return geometry.series() == series && geometry.viewport().equals(viewport) && width == w && height == h;
        }
    }

    private Plan plan(double width, double height) {
        EventSeries series = model.series();
        Viewport viewport = model.viewport().get();
        Plan now = plan;
        if (now == null || !now.fits(series, viewport, width, height)) {
            TimelineGeometry geometry =
                    new TimelineGeometry(series, viewport, width, height, ControlMarks.any(model.controls(), viewport));
            now = new Plan(geometry, Stacks.of(geometry), width, height);
            plan = now;
        }
        return now;
    }

    private Plan plan() {
        return plan(drawing.getWidth(), drawing.getHeight());
    }

    private List<CompromiseWindow> windows() {
        return model.finding()
                .get()
                .map(AccountFinding::timeline)
                .map(timeline -> timeline.windows())
                .orElse(List.of());
    }

    private TimelineScene scene() {
        return new TimelineScene(
                windows(),
                model.controls(),
                model.selectedEvent().get(),
                model.measuredFrom().get(),
                dragged.or(() -> proposed));
    }

    /// The proposed edge is drawn as long as its reason, and nothing else, is asked for.
    private void forgetProposed() {
        proposed = Optional.empty();
        drawing.repaint();
    }

    /// The visible part as an SVG document.
    String svg() {
        return drawing.svg(model.account().get());
    }

    /// The visible part as a PNG file, with twice the pixels of the window.
    byte[] png() {
        return drawing.png();
    }

    private void handle() {
        setOnScroll(this::wheel);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> {
            pointer = Double.NaN;
            hover.hide();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void wheel(ScrollEvent wheel) {
        double turned = wheel.getDeltaY();
        if (turned != 0) {
            pointer = wheel.getX();
            hover.hide();
            zoom(turned > 0 ? STEP : 1 / STEP);
        }
        wheel.consume();
    }

    /// Zooms at the pointer, or in the middle while it is elsewhere.
    private void zoom(double factor) {
        double anchor = Double.isNaN(pointer)
                ? 0.5
                : Math.clamp((pointer - TimelineGeometry.LEFT) / plan().geometry.plotWidth(), 0.0, 1.0);
        model.look(v -> v.zoom(factor, anchor));
    }

    private void grab(MouseEvent mouse) {
        requestFocus();
        hover.hide();
        grabbedAt = mouse.getX();
        grabbed = model.viewport().get();
        edge = mouse.getButton() == MouseButton.PRIMARY ? edgeAt(mouse.getX()) : null;
    }

    private void drag(MouseEvent mouse) {
        Edge held = edge;
        if (held != null) {
            Instant to = plan().geometry
                    .at(Math.clamp(
                            mouse.getX(), TimelineGeometry.LEFT, plan().geometry.right()));
            dragged = Optional.of(WindowEdges.of(windows()).settled(held, to));
            drawing.repaint();
        } else {
            double share = (grabbedAt - mouse.getX()) / plan().geometry.plotWidth();
            model.look(_ -> grabbed.pan(share));
        }
    }

    private void release(MouseEvent mouse) {
        Edge held = edge;
        boolean still = Math.abs(mouse.getX() - grabbedAt) < STILL;
        if (held != null && !still) {
            dragged.ifPresent(at -> {
                model.decisions().proposeWindows(WindowEdges.of(windows()).moved(held, at));
                proposed = model.decisions().pending().get().map(_ -> at);
            });
        } else if (mouse.getButton() == MouseButton.PRIMARY && still) {
            choose(mouse);
        }
        edge = null;
        dragged = Optional.empty();
        drawing.repaint();
    }

    private void choose(MouseEvent mouse) {
        int before = model.selectedEvent().get();
        eventAt(mouse).ifPresent(index -> {
            model.selectEvent(index);
            if (mouse.isShiftDown() && before >= 0 && before != index) {
                model.measureFrom(before);
            }
        });
    }

    private void hover(MouseEvent mouse) {
        pointer = mouse.getX();
        setCursor(edgeAt(mouse.getX()) == null ? Cursor.DEFAULT : Cursor.H_RESIZE);
        pieceAt(mouse).ifPresentOrElse(piece -> hover.show(piece, mouse), hover::hide);
    }

    private @Nullable Edge edgeAt(double x) {
        List<CompromiseWindow> windows = windows();
        Edge nearest = null;
        double best = GRIP;
        for (int i = 0; i < windows.size(); i++) {
            for (boolean start : new boolean[] {true, false}) {
                Edge one = new Edge(i, start);
                double away = Math.abs(plan().geometry.x(WindowEdges.of(windows).at(one)) - x);
                if (away < best) {
                    best = away;
                    nearest = one;
                }
            }
        }
        return nearest;
    }

    private Optional<Piece> pieceAt(MouseEvent mouse) {
        Piece nearest = null;
        double best = REACH;
        for (Piece piece : plan().pieces) {
            double away = piece.distance(mouse.getX(), mouse.getY());
            if (away < best) {
                best = away;
                nearest = piece;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// Of several events of one mark the first; clicking again goes through them.
    private OptionalInt eventAt(MouseEvent mouse) {
        return pieceAt(mouse)
                .map(piece -> OptionalInt.of(
                        nextIn(piece, model.series(), model.selectedEvent().get())))
                .orElse(OptionalInt.empty());
    }

    private static int nextIn(Piece piece, EventSeries series, int selected) {
        int first = -1;
        for (int i = piece.first(); i <= piece.last(); i++) {
            boolean own = series.lane(i) == piece.lane()
                    && series.verdict(i) == piece.verdict()
                    && series.hollow(i) == piece.hollow();
            if (own && i > selected) {
                return i;
            }
            first = own && first < 0 ? i : first;
        }
        return Math.max(first, piece.first());
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        boolean known = true;
        KeyCode code = key.getCode();
        switch (code) {
            case PLUS, ADD, EQUALS, SEMICOLON -> model.look(v -> v.zoom(STEP, 0.5));
            case MINUS, SUBTRACT -> model.look(v -> v.zoom(1 / STEP, 0.5));
            case W -> zoom(STEP);
            case S -> zoom(1 / STEP);
            case LEFT -> model.look(v -> v.pan(-SHIFT));
            case RIGHT -> model.look(v -> v.pan(SHIFT));
            case A, D -> {
                known = key.isShiftDown();
                if (known) {
                    model.look(v -> v.pan(code == KeyCode.A ? -SHIFT : SHIFT));
                }
            }
            case DIGIT0, NUMPAD0, HOME -> model.look(Viewport::fitted);
            case ESCAPE -> model.measureFrom(-1);
            default -> known = false;
        }
        if (known) {
            key.consume();
        }
    }
}
