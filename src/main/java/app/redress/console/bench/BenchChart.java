package app.redress.console.bench;

import app.redress.console.bench.BenchViewModel.Maps;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A drawn map of other definitions: the mouse explains its parts, a click takes one over, and the keys do the same.
///
/// @param <P> what a part stands for
abstract class BenchChart<P> extends StackPane {
    final BenchViewModel model;
    final ViewContext context;
    final Drawing drawing = new Drawing(this::paint);
    private final Tooltip tip = new Tooltip();

    /// @param hint says what the chart is for, while the mouse is on none of its parts
    BenchChart(String id, String hint, BenchViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId(id);
        setFocusTraversable(true);
        getStyleClass().add("bench-chart");
        getChildren().add(drawing);
        Tooltip.install(drawing, tip);
        drawing.setOnMouseMoved(mouse -> tip.setText(at(mouse).map(this::words).orElse(context.say(hint))));
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

    abstract void show(Optional<Maps> maps);

    abstract void paint(Brush brush);

    /// The part under the mouse; empty for none.
    abstract Optional<P> at(MouseEvent mouse);

    abstract String words(P part);

    abstract void take(P part);

    abstract void pressed(KeyEvent key);
}
