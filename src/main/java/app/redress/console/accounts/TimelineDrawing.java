package app.redress.console.accounts;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The interactive timeline: wheel and +/- zoom, dragging and arrow keys pan, a click selects an event.
final class TimelineDrawing extends StackPane {
    private static final double STEP = 0.8;
    private static final double SHIFT = 0.15;
    private static final double STILL = 4;

    private final AccountsViewModel model;
    private final EventWords words;
    private final Drawing drawing;
    private final Tooltip tip = new Tooltip();
    private double grabbedAt;
    private Viewport grabbed;

    TimelineDrawing(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.words = new EventWords(context, model);
        this.grabbed = model.viewport().get();
        setId("timeline");
        setFocusTraversable(true);
        getStyleClass().add("timeline");
        setAccessibleText(context.say("timeline.accessible"));
        drawing = new Drawing(brush -> timeline()
                .ifPresent(t -> new TimelinePainter(t, model.viewport().get(), context, brush)
                        .paint(model.selectedEvent().get())));
        getChildren().add(drawing);
        WhileShown.listen(this, () -> {
            drawing.repaint();
            return Subscription.combine(
                    model.finding().subscribe(drawing::repaint),
                    model.viewport().subscribe(drawing::repaint),
                    model.selectedEvent().subscribe(drawing::repaint));
        });
        handle();
    }

    private Optional<AccountTimeline> timeline() {
        return model.finding().get().map(AccountFinding::timeline);
    }

    private void handle() {
        tip.setShowDelay(Duration.millis(150));
        tip.setShowDuration(Duration.seconds(30));
        setOnScroll(this::wheel);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hover);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void wheel(ScrollEvent wheel) {
        double turned = wheel.getDeltaY();
        if (turned != 0) {
            double anchor = Math.clamp((wheel.getX() - TimelineLayout.LEFT) / plotWidth(), 0.0, 1.0);
            model.look(v -> v.zoom(turned > 0 ? STEP : 1 / STEP, anchor));
        }
        wheel.consume();
    }

    private void grab(MouseEvent mouse) {
        requestFocus();
        grabbedAt = mouse.getX();
        grabbed = model.viewport().get();
    }

    private void drag(MouseEvent mouse) {
        double share = (grabbedAt - mouse.getX()) / plotWidth();
        model.look(_ -> grabbed.pan(share));
    }

    private void release(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.PRIMARY && Math.abs(mouse.getX() - grabbedAt) < STILL) {
            eventAt(mouse).ifPresent(model::selectEvent);
        }
    }

    private void hover(MouseEvent mouse) {
        OptionalInt event = eventAt(mouse);
        if (event.isPresent() && timeline().isPresent()) {
            tip.setText(words.inFull(timeline().get().events().get(event.getAsInt())));
            Tooltip.install(this, tip);
        } else {
            Tooltip.uninstall(this, tip);
            tip.hide();
        }
    }

    private OptionalInt eventAt(MouseEvent mouse) {
        return timeline()
                .map(t -> new TimelineLayout(t, model.viewport().get(), drawing.getWidth(), drawing.getHeight())
                        .eventAt(mouse.getX(), mouse.getY()))
                .orElse(OptionalInt.empty());
    }

    private void key(KeyEvent key) {
        boolean known = true;
        KeyCode code = key.getCode();
        switch (code) {
            case PLUS, ADD, EQUALS, SEMICOLON -> model.look(v -> v.zoom(STEP, 0.5));
            case MINUS, SUBTRACT -> model.look(v -> v.zoom(1 / STEP, 0.5));
            case LEFT -> model.look(v -> v.pan(-SHIFT));
            case RIGHT -> model.look(v -> v.pan(SHIFT));
            case DIGIT0, NUMPAD0, HOME -> model.look(Viewport::fitted);
            case PERIOD -> model.selectEvent(model.selectedEvent().get() + 1);
            case COMMA -> model.selectEvent(model.selectedEvent().get() - 1);
            default -> known = false;
        }
        if (known && !key.isShortcutDown()) {
            key.consume();
        }
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - TimelineLayout.LEFT - TimelineLayout.RIGHT);
    }
}
