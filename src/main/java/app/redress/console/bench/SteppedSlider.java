package app.redress.console.bench;

import app.redress.console.parts.Parts;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A slider over round values beside a field for any other.
final class SteppedSlider extends VBox {
    private static final double FIELD = 108;

    private final long[] steps;
    private final LongFunction<String> words;
    private final Slider slider;
    private final TextField field = new TextField();
    private boolean showing;
    private long value;

    /// Words of a value and back.
    ///
    /// @param read throws [NumberFormatException] or [java.time.DateTimeException] for other words
    record Words(LongFunction<String> say, ToLongFunction<String> read) {}

    SteppedSlider(String id, String title, long[] steps, Words words, LongConsumer changed) {
        super(2);
        this.steps = steps.clone();
        this.words = words.say;
        this.slider = new Slider(0, steps.length - 1.0, 0);
        slider.setId(id + "-slider");
        slider.setAccessibleText(title);
        slider.setBlockIncrement(1);
        slider.setMaxWidth(Double.MAX_VALUE);
        field.setId(id);
        field.setAccessibleText(title);
        field.setMinWidth(FIELD);
        field.setMaxWidth(FIELD);
        field.getStyleClass().add("bench-field");
        Label name = Parts.label(title, "caption");
        getChildren().addAll(Parts.row(8, name, Parts.spacer(), field), slider);
        slider.valueProperty().subscribe((_, now) -> {
            long step = this.steps[(int) Math.round(now.doubleValue())];
            if (!showing && step != value) {
                changed.accept(step);
            }
        });
        field.setOnAction(_ -> said(words.read, changed));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                said(words.read, changed);
            }
        });
    }

    private void said(ToLongFunction<String> read, LongConsumer changed) {
        try {
            long said = read.applyAsLong(field.getText().strip());
            if (said != value) {
                changed.accept(said);
            }
        } catch (NumberFormatException | java.time.DateTimeException _) {
            // what cannot be meant goes back to what holds
            field.setText(words.apply(value));
        }
    }

    /// Shows a value, which may lie between two steps.
    void show(long now) {
        showing = true;
        value = now;
        int at = Arrays.binarySearch(steps, now);
        slider.setValue(Math.min(at >= 0 ? at : -at - 1, steps.length - 1));
        field.setText(words.apply(now));
        showing = false;
    }
}
