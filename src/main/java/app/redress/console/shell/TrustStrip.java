package app.redress.console.shell;

import app.redress.analysis.Reservation;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What makes the figures provisional, above every screen but the overview, which says it beside the figure. Each part
/// leads to where it can be resolved.
final class TrustStrip extends FlowPane {
    private final ShellViewModel model;
    private final ViewContext context;

    TrustStrip(ShellViewModel model, ViewContext context) {
        super(8, 2);
        this.model = model;
        this.context = context;
        setId("trust");
        getStyleClass().addAll("notice", "trust-strip");
        setVisible(false);
        setManaged(false);
        // the strip is rebuilt for every case
        model.open()
                .get()
                .ifPresent(screens -> WhileShown.listen(this, () -> screens.estimates()
                        .reservations()
                        .subscribe(all -> show(all.orElse(List.of())))
                        .and(model.screen()
                                .subscribe(_ -> show(
                                        screens.estimates().reservations().get().orElse(List.of()))))));
    }

    private void show(List<Reservation> all) {
        boolean any = !all.isEmpty() && model.screen().get() != Screen.OVERVIEW;
        setVisible(any);
        setManaged(any);
        getChildren()
                .setAll(Icon.of(Feather.ALERT_TRIANGLE), Parts.label(context.say("answer.provisional"), "strip-title"));
        all.forEach(one -> getChildren().add(link(one)));
    }

    private Hyperlink link(Reservation one) {
        Hyperlink link = new Hyperlink(context.say(one.words()));
        link.setId("trust-" + one.words().code().replace('.', '-'));
        link.getStyleClass().add("reservation");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.showReservation(one.subject());
        });
        return link;
    }
}
