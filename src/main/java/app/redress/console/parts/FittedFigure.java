package app.redress.console.parts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A figure that is never cut: where there is too little room it takes a shorter form, and says the whole on hover.
public final class FittedFigure extends Label {
    private static final double SLACK = 1;

    private final List<String> forms;

    /// @param forms the same figure, the longest form first
    public FittedFigure(String style, String... forms) {
        super(forms[0]);
        this.forms = List.of(forms);
        getStyleClass().add(style);
        setAccessibleText(forms[0]);
        widthProperty().subscribe(_ -> fit());
        fontProperty().subscribe(_ -> fit());
    }

    /// An amount, in short 312万円 or ¥3.1M.
    public static FittedFigure yen(String style, Display display, long amount) {
        return new FittedFigure(style, display.yen(amount), display.shortYen(amount));
    }

    private void fit() {
        String fitting = forms.stream()
                .filter(form -> widthOf(form) <= getWidth())
                .findFirst()
                .orElse(forms.getLast());
        if (getWidth() > 0 && !fitting.equals(getText())) {
            setText(fitting);
            setTooltip(fitting.equals(forms.getFirst()) ? null : new Tooltip(forms.getFirst()));
        }
    }

    private double widthOf(String form) {
        return Brush.widthOf(form, getFont()) + snappedLeftInset() + snappedRightInset() + SLACK;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(widthOf(forms.getFirst()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.ceil(widthOf(forms.getLast()));
    }
}
