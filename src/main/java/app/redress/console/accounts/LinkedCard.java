package app.redress.console.accounts;

import app.redress.casefile.links.Shared;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The devices, addresses and stores of suspicious events that other accounts have too.
final class LinkedCard extends VBox {
    private static final int SHOWN = 6;
    private static final Duration SETTLED = Duration.millis(900);

    private final AccountsViewModel model;
    private final ViewContext context;

    LinkedCard(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("linked");
        getStyleClass().add("card");
        // whoever pages through the queue does not wait for what they do not look at
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(_ -> model.twins().lookAround());
        WhileShown.listen(this, () -> {
            settled.playFromStart();
            return model.twins().shared().subscribe(this::show).and(settled::stop);
        });
    }

    private void show(List<Shared> shared) {
        getChildren().setAll(Parts.label(context.say("linked.title"), "card-title"));
        if (shared.isEmpty()) {
            getChildren().add(Parts.prose(context.say("linked.none"), "caption"));
            return;
        }
        shared.stream().limit(SHOWN).forEach(one -> getChildren().add(line(one)));
        Hyperlink all = new Hyperlink(context.say("linked.open"));
        all.setId("linked-open");
        all.getStyleClass().add("more-link");
        all.setOnAction(_ -> model.twins().open());
        Hyperlink picture = new Hyperlink(context.say("linked.picture"));
        picture.setId("linked-picture");
        picture.getStyleClass().add("more-link");
        picture.setOnAction(_ -> model.links().open());
        getChildren().add(new FlowPane(12, 2, picture, all));
    }

    private javafx.scene.Node line(Shared one) {
        Label accounts = Parts.label(context.say("linked.accounts", one.accounts()), "small-figure");
        accounts.setMinWidth(USE_PREF_SIZE);
        return Parts.row(6, Parts.label(TwinsPanel.name(one.thing(), context)), Parts.spacer(), accounts);
    }
}
