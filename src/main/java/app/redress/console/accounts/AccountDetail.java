package app.redress.console.accounts;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import app.redress.domain.Claim;
import app.redress.language.Language;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Everything about the selected account: figures, drawing, events, explanation, signals and ledger.
final class AccountDetail extends BorderPane {
    private static final double SIDE = 268;
    private static final double NARROW = 700;
    private static final double NARROW_SIDE = 214;
    private static final double DRAWING = 258;
    private static final double LEAST_DRAWING = 204;
    private static final double DRAWING_SHARE = 0.34;
    private static final PseudoClass NARROW_STATE = PseudoClass.getPseudoClass("narrow");

    private final AccountsViewModel model;
    private final ViewContext context;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final StackPane header = new StackPane();
    private final VBox side = new VBox(10);
    private final ScrollPane sideScroll = new ScrollPane(side);
    private final StackPane chosenEvent = new StackPane();
    private final ObjectProperty<Language> told;
    private final EventWords words;
    private final VBox body;

    AccountDetail(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.words = new EventWords(context, model);
        this.told = new SimpleObjectProperty<>(context.texts().language());
        getStyleClass().add("account-detail");
        TimelineDrawing drawing = new TimelineDrawing(model, context);
        heightProperty().subscribe(height -> {
            double tall = Math.clamp(height.doubleValue() * DRAWING_SHARE, LEAST_DRAWING, DRAWING);
            drawing.setMinHeight(tall);
            drawing.setPrefHeight(tall);
        });
        widthProperty().subscribe(width -> narrow.set(width.doubleValue() < NARROW));
        narrow.subscribe(now -> {
            pseudoClassStateChanged(NARROW_STATE, now);
            sideScroll.setMinWidth(now ? NARROW_SIDE : SIDE);
            sideScroll.setPrefWidth(now ? NARROW_SIDE : SIDE);
        });
        EventTable table = new EventTable(model, context);
        HBox below = new HBox(10, table, scrolled());
        HBox.setHgrow(below.getChildren().getFirst(), Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox time = new VBox(tools(), drawing);
        time.getStyleClass().addAll("card", "timeline-card");
        body = new VBox(10, header, new DecisionBar(model.decisions(), context, table::takeKeys), time, below);
        WhileShown.listen(this, () -> model.finding().subscribe(this::show));
        WhileShown.listen(this, () -> model.selectedEvent().subscribe(index -> showEvent(index.intValue())));
    }

    /// Shows the selected event's details and reasons, whatever columns fit into the table.
    private void showEvent(int index) {
        var events = model.finding().get().map(f -> f.timeline().events()).orElse(List.of());
        boolean any = index >= 0 && index < events.size();
        chosenEvent.setVisible(any);
        chosenEvent.setManaged(any);
        if (any) {
            JudgedEvent chosen = events.get(index);
            chosenEvent
                    .getChildren()
                    .setAll(
                            model.decisions().isDecidable(index)
                                    ? EventCard.decidable(chosen, words, model.decisions(), context)
                                    : EventCard.of(chosen, words, context));
            sideScroll.setVvalue(0);
        }
    }

    private ScrollPane scrolled() {
        ScrollPane scroll = sideScroll;
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private HBox tools() {
        Button in = tool("zoom-in", Feather.ZOOM_IN, () -> model.look(v -> v.zoom(0.7, 0.5)));
        Button out = tool("zoom-out", Feather.ZOOM_OUT, () -> model.look(v -> v.zoom(1 / 0.7, 0.5)));
        Button fit = tool("fit", Feather.MAXIMIZE_2, () -> model.look(Viewport::fitted));
        Button incident = tool("incident", Feather.CROSSHAIR, model::lookAtIncident);
        HBox keys = Parts.row(
                12,
                key("key-hostile", "Verdict.UNAUTHORISED"),
                key("key-likely", "Verdict.LIKELY"),
                key("key-uncertain", "Verdict.UNCERTAIN"),
                key("key-owner", "Verdict.OWNER"),
                key("key-hollow", "timeline.hollow"));
        // the table below shows the same information as text
        keys.visibleProperty().bind(narrow.not());
        keys.managedProperty().bind(narrow.not());
        return Parts.row(
                12,
                Parts.label(context.say("timeline.title"), "card-title"),
                keys,
                Parts.spacer(),
                new HBox(2, in, out, incident, fit));
    }

    private Button tool(String id, Feather sign, Runnable act) {
        Button button = Parts.iconButton("timeline-" + id, sign, context.say("timeline." + id));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private HBox key(String style, String words) {
        Region key = new Region();
        key.getStyleClass().addAll("key", style);
        return Parts.row(5, key, Parts.label(context.say(words), "caption"));
    }

    private void show(Optional<AccountFinding> finding) {
        if (finding.isEmpty()) {
            setCenter(Parts.prose(context.say("account.none"), "placeholder-words"));
            return;
        }
        header.getChildren().setAll(new AccountHeader(finding.get(), context).node());
        side.getChildren()
                .setAll(
                        chosenEvent,
                        new DecisionCard(finding.get(), model.decisions(), context),
                        new ExplanationCard(finding.get(), context, told).card(),
                        new SignalsCard(finding.get().timeline(), context).card());
        side.getChildren().add(new LedgerCard(finding.get().timeline().ledger(), context).card());
        if (!finding.get().timeline().claims().isEmpty()) {
            side.getChildren().add(claims(finding.get().timeline()));
        }
        setCenter(body);
    }

    private VBox claims(AccountTimeline timeline) {
        VBox card = Parts.card(context.say("claims.title"));
        for (Claim claim : timeline.claims()) {
            String amount = claim.amount() == null
                    ? context.say("claims.noAmount")
                    : context.display().yen(claim.amount());
            String note = claim.note() == null ? "" : claim.note();
            card.getChildren()
                    .addAll(
                            Parts.label(context.display().dateTime(claim.claimedAt()) + "  " + amount, "small-figure"),
                            Parts.prose(note, "caption"));
        }
        return card;
    }
}
