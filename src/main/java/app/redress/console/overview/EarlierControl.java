package app.redress.console.overview;

import app.redress.console.overview.EarlierControlViewModel.Imagined;
import app.redress.console.parts.Display;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.ControlEffect.Effect;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What a control would have done at the earlier time to which its line was dragged in the chart of hours.
final class EarlierControl extends FlowPane {
    private final EarlierControlViewModel model;
    private final Runnable openControls;
    private final ViewContext context;

    /// @param openControls shows all controls, minute by minute
    EarlierControl(EarlierControlViewModel model, Runnable openControls, ViewContext context) {
        super(10, 2);
        this.model = model;
        this.openControls = openControls;
        this.context = context;
        setId("earlier-control");
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, () -> model.imagined().subscribe(this::show));
    }

    private void show(Optional<Imagined> now) {
        setVisible(now.isPresent());
        getChildren().clear();
        now.ifPresent(imagined -> getChildren().setAll(chip(imagined), words(imagined), all()));
    }

    private HBox chip(Imagined imagined) {
        Button clear = Parts.iconButton("earlier-clear", Feather.X, context.say("earlier.clear"));
        clear.setOnAction(_ -> model.clear());
        Label words =
                Parts.label(context.texts().nameOr("Control", imagined.control().name()));
        words.setMinWidth(USE_PREF_SIZE);
        HBox chip = Parts.row(4, Icon.of(Feather.SHIELD), words, clear);
        chip.getStyleClass().add("span-chip");
        return chip;
    }

    private Label words(Imagined imagined) {
        Label words = Parts.prose(said(imagined), "brushed-words");
        words.setId("earlier-words");
        words.maxWidthProperty().bind(widthProperty().subtract(10));
        return words;
    }

    private String said(Imagined imagined) {
        Display display = context.display();
        String at = display.dateTime(imagined.at());
        if (!imagined.reckoned()) {
            return at + ": " + context.say("containment.reckoning");
        }
        return imagined.effect().map(effect -> said(at, effect)).orElseGet(() -> context.say("earlier.unknown"));
    }

    private String said(String at, Effect effect) {
        Display display = context.display();
        return context.say(
                "containment.moment",
                at,
                display.yen(effect.saved()),
                effect.victims(),
                display.yen(effect.stopped()),
                effect.customers());
    }

    private Hyperlink all() {
        Hyperlink all = new Hyperlink(context.say("earlier.all"));
        all.setId("earlier-all");
        all.getStyleClass().add("caption-link");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> openControls.run());
        return all;
    }
}
