package app.redress.console.accounts;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import app.redress.domain.Claim;
import app.redress.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All that a decision needs, with its keys pinned below; the twins of the account take its place while they are open.
final class DecisionPane extends StackPane {
    private static final double WIDE = 380;
    private static final double NARROW = 336;
    private static final double NARROW_WINDOW = 1360;
    private static final double BRIEFLY = 690;
    private static final double SCROLL_BAR = 8;

    private final AccountsViewModel model;
    private final ViewContext context;
    private final VBox cards = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(cards);
    private final ObjectProperty<Language> told;

    /// @param back returns the focus to the events
    DecisionPane(AccountsViewModel model, ViewContext context, Runnable back) {
        this.model = model;
        this.context = context;
        this.told = new SimpleObjectProperty<>(context.texts().language());
        getStyleClass().add("decision-pane");
        setId("decision-pane");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        BorderPane decide = new BorderPane(scroll);
        DecisionFoot foot = new DecisionFoot(model, context, back);
        BorderPane.setMargin(foot, new Insets(0, SCROLL_BAR, 0, 0));
        decide.setBottom(foot);
        TwinsPanel twins = new TwinsPanel(model.twins(), context, back);
        getChildren().setAll(decide, twins);
        decide.visibleProperty().bind(model.twins().isOpen().not());
        twins.visibleProperty().bind(model.twins().isOpen());
        sceneProperty().flatMap(scene -> scene.widthProperty()).subscribe(width -> {
            double wanted = width != null && width.doubleValue() < NARROW_WINDOW ? NARROW : WIDE;
            setMinWidth(wanted);
            setPrefWidth(wanted);
            setMaxWidth(wanted);
        });
        WhileShown.listen(this, () -> model.finding().subscribe(this::show));
    }

    private void show(Optional<AccountFinding> shown) {
        setVisible(shown.isPresent());
        shown.ifPresent(finding -> {
            cards.getChildren().setAll(cards(finding));
            scroll.setVvalue(0);
        });
    }

    private List<Node> cards(AccountFinding finding) {
        List<Node> nodes = new ArrayList<>(List.of(
                new ExplanationCard(finding, context, told)
                        .card(heightProperty().map(tall -> tall.doubleValue() < BRIEFLY)),
                new FiguresCard(finding, context).card(),
                new LedgerCard(finding.timeline().ledger(), context).card()));
        if (!finding.timeline().claims().isEmpty()) {
            nodes.add(claims(finding.timeline().claims()));
        }
        nodes.add(new LinkedCard(model, context));
        nodes.add(new SignalsCard(finding.timeline(), context).card());
        nodes.add(new DecisionCard(finding, model.decisions(), context));
        return nodes;
    }

    private VBox claims(List<Claim> claims) {
        VBox card = Parts.card(context.say("claims.title"));
        for (Claim claim : claims) {
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
