package app.redress.console;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Contrast of every text that is shown with what lies behind it, by the formula of WCAG 2, from the colours that the
/// style sheets gave them.
final class Contrast {
    /// Level AA for text of any size.
    private static final double ENOUGH = 4.5;

    /// For signs, which are letters of a font of signs.
    private static final double SIGN = 3;

    private Contrast() {}

    static List<String> faults(Parent root) {
        List<String> faults = new ArrayList<>();
        gather(root, faults);
        return faults.stream().distinct().toList();
    }

    private static void gather(Node node, List<String> faults) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text
                && !text.getText().isBlank()
                && text.getFill() instanceof Color ink
                && ink.getOpacity() > 0) {
            Color behind = behind(text);
            double ratio = ratio(over(ink, behind, opacity(text)), behind);
            if (ratio < (text instanceof FontIcon ? SIGN : ENOUGH)) {
                faults.add("%.2f: '%s' %s on %s in %s".formatted(ratio, text.getText(), ink, behind, place(text)));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, faults));
        }
    }

    private static String place(Node text) {
        Node holder = text.getParent() instanceof Labeled labelled ? labelled : text;
        return TabWalk.words(holder) + " " + holder.getStyleClass();
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node one = node; one != null; one = one.getParent()) {
            opacity *= one.getOpacity();
        }
        return opacity;
    }

    /// The colour of all backgrounds behind a node, the nearest on top.
    private static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node one = node.getParent(); one != null; one = one.getParent()) {
            Color own = one instanceof Region region ? fill(region.getBackground()) : Color.TRANSPARENT;
            layers.addFirst(own);
        }
        Color all = Color.WHITE;
        for (Color layer : layers) {
            all = over(layer, all, 1);
        }
        return all;
    }

    private static Color fill(@Nullable Background background) {
        Color all = Color.TRANSPARENT;
        if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
                    all = colour.isOpaque() || all.getOpacity() == 0 ? colour : over(colour, all, 1);
                }
            }
        }
        return all;
    }

    private static Color over(Color top, Color below, double opacity) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity() * opacity);
    }

    static double ratio(Color one, Color other) {
        double light = Math.max(light(one), light(other));
        double dark = Math.min(light(one), light(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double light(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
