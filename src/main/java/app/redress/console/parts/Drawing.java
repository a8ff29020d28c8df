package app.redress.console.parts;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/// A canvas that fills its space, takes its colours from the style sheet, and is repainted when either changes.
public final class Drawing extends Region {
    private static final StyleablePropertyFactory<Drawing> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final double FINER = 2;

    private final Canvas canvas = new Canvas();
    private final Map<Ink, StyleableProperty<Color>> inks = new EnumMap<>(Ink.class);
    private final Painter painter;

    public Drawing(Painter painter) {
        this.painter = painter;
        for (Ink ink : Ink.values()) {
            inks.put(ink, styled(ink));
        }
        getStyleClass().add("drawing");
        getChildren().add(canvas);
    }

    @SuppressWarnings("unchecked") // the factory's properties are observable, its return type does not say so
    private StyleableProperty<Color> styled(Ink ink) {
        StyleableProperty<Color> property = FACTORY.createStyleableColorProperty(
                this, ink.name(), ink.property(), drawing -> drawing.inks.get(ink), Color.GRAY);
        ((ObservableValue<Color>) property).addListener(_ -> requestLayout());
        return property;
    }

    /// Repaints at the same size after a change of content.
    public void repaint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width > 0 && height > 0) {
            CanvasBrush brush = new CanvasBrush(canvas.getGraphicsContext2D(), inks, width, height);
            brush.clear();
            painter.paint(brush);
        }
    }

    /// What is painted, as an SVG document in the colours of the window.
    ///
    /// @param title what it shows
    public String svg(String title) {
        SvgBrush brush = new SvgBrush(canvas.getWidth(), canvas.getHeight(), this::hex);
        painter.paint(brush);
        return brush.document(title);
    }

    /// What is painted, as a PNG file of twice as many pixels each way, on the ground of the window.
    public byte[] png() {
        SnapshotParameters finer = new SnapshotParameters();
        finer.setTransform(Transform.scale(FINER, FINER));
        StyleableProperty<Color> ground = inks.get(Ink.SURFACE);
        finer.setFill(ground == null ? Color.WHITE : ground.getValue());
        return PngImage.of(canvas.snapshot(finer, null));
    }

    private String hex(Ink ink) {
        StyleableProperty<Color> property = inks.get(ink);
        Color colour = property == null ? Color.GRAY : property.getValue();
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        repaint();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /// Paints the content of the canvas.
    @FunctionalInterface
    public interface Painter {
        void paint(Brush brush);
    }
}
