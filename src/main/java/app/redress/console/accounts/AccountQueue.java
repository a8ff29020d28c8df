package app.redress.console.accounts;

import app.redress.casefile.accounts.AccountRow;
import app.redress.console.accounts.queue.FacetsPanel;
import app.redress.console.accounts.queue.QueueCell;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.decisions.AccountDecision;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The queue as a list that is as long as the case has accounts; it reads them as one scrolls.
final class AccountQueue extends BorderPane {
    private static final int NAMED = 8;
    private static final double ROW = 48;
    private static final double SHORT = 700;
    private static final double ASIDE = 268;
    private static final double ASIDE_HIGH = 460;
    private static final String FACETS = "accounts.facets";
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final QueueViewModel queue;
    private final AccountsViewModel model;
    private final ViewContext context;
    private final ListView<@Nullable AccountRow> list = new ListView<>();
    private final Label empty = Parts.prose("", "placeholder-words");
    private final ToggleButton open = new ToggleButton(null, Icon.of(Feather.FILTER));
    private final FacetsPanel facets;
    private final VBox head;
    private boolean showing;

    AccountQueue(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.queue = model.queue();
        this.context = context;
        getStyleClass().add("account-queue");
        list.setId("accounts-queue");
        list.getStyleClass().addAll("queue", "starts-here");
        list.setFixedCellSize(ROW);
        list.setItems(queue.rows());
        list.setCellFactory(_ -> new QueueCell(queue, context));
        list.setPlaceholder(empty);
        list.setAccessibleText(context.say("queue.accessible"));
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && !queue.rows().changing() && index.intValue() >= 0) {
                queue.goTo(index.intValue());
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                Copying.text(model.account().get());
                key.consume();
            }
        });
        facets = new FacetsPanel(queue, context, this::leaveFacets);
        head = new VBox(8, new QueueFilters(model, context, facetsButton()), facets, progress(), gone());
        head.getStyleClass().add("list-head");
        setTop(head);
        setCenter(list);
        setBottom(foot());
        WhileShown.listen(this, () -> {
            choose();
            return queue.place()
                    .subscribe(_ -> choose())
                    .and(queue.rows().subscribe(this::choose))
                    .and(queue.headings().subscribe(this::showHeadings));
        });
    }

    /// Rows with a heading are higher than others.
    private void showHeadings(List<QueueViewModel.Heading> headings) {
        list.setFixedCellSize(headings.isEmpty() ? ROW : Region.USE_COMPUTED_SIZE);
        list.refresh();
    }

    private ToggleButton facetsButton() {
        open.setId("facets-open");
        open.getStyleClass().addAll("button-icon", "flat");
        open.setTooltip(new Tooltip(context.say("facets.open")));
        open.setAccessibleText(context.say("facets.open"));
        open.setMinWidth(USE_PREF_SIZE);
        open.setSelected(context.settings().text(FACETS, "").equals("open"));
        open.selectedProperty().subscribe(now -> {
            facets.setVisible(now);
            facets.setManaged(now);
            queue.facets().show(now);
            context.settings().put(FACETS, now ? "open" : "closed");
        });
        return open;
    }

    /// Lets the facets lie beside the list, over the screen, where the window is too low for both in one column.
    void letFacetsLieOver(StackPane screen) {
        // the height changes during a layout pass, when children must not be moved
        heightProperty().subscribe(_ -> Platform.runLater(() -> placeFacets(screen)));
        screen.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && facetsAreBeside() && open.isSelected()) {
                leaveFacets();
                key.consume();
            }
        });
    }

    private void placeFacets(StackPane screen) {
        boolean beside = getHeight() > 0 && getHeight() < SHORT;
        if (beside && !facetsAreBeside()) {
            head.getChildren().remove(facets);
            facets.getStyleClass().addAll("card", "facets-aside");
            facets.setMaxSize(ASIDE, ASIDE_HIGH);
            facets.translateXProperty().bind(widthProperty().add(2));
            StackPane.setAlignment(facets, Pos.TOP_LEFT);
            StackPane.setMargin(facets, new Insets(14, 0, 0, 0));
            screen.getChildren().add(1, facets);
        } else if (!beside && facetsAreBeside()) {
            screen.getChildren().remove(facets);
            facets.getStyleClass().removeAll("card", "facets-aside");
            facets.setMaxSize(Double.MAX_VALUE, USE_COMPUTED_SIZE);
            facets.translateXProperty().unbind();
            facets.setTranslateX(0);
            head.getChildren().add(1, facets);
        }
    }

    private boolean facetsAreBeside() {
        return facets.getStyleClass().contains("facets-aside");
    }

    /// Beside the list they hide what happened, and go.
    private void leaveFacets() {
        if (facetsAreBeside()) {
            open.setSelected(false);
        }
        list.requestFocus();
    }

    void takeKeys() {
        list.requestFocus();
    }

    /// Opens the facets and gives them the keys; again, closes them.
    void turnFacets() {
        open.setSelected(!open.isSelected());
        if (open.isSelected()) {
            facets.takeKeys();
        } else {
            list.requestFocus();
        }
    }

    /// Keeps the row of the account in front chosen and visible.
    private void choose() {
        int place = queue.place().get();
        showing = true;
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
        }
        showing = false;
        if (place >= 0 && !isVisible(place)) {
            list.scrollTo(Math.max(0, place - 2));
        }
        empty.setText(queue.loaded().get() ? context.say("queue.empty") : "");
    }

    private boolean isVisible(int place) {
        return list.lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell instanceof QueueCell row
                        && row.getIndex() == place
                        && row.isVisible()
                        && row.getBoundsInParent().getMaxY() <= list.getHeight()
                        && row.localToScene(row.getBoundsInLocal()).getMinY()
                                >= list.localToScene(list.getBoundsInLocal()).getMinY());
    }

    private VBox progress() {
        Label words = Parts.label("", "small-figure");
        words.setId("queue-progress");
        ProgressBar bar = new ProgressBar(0);
        bar.getStyleClass().add("queue-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(4, words, bar);
        WhileShown.listen(box, () -> queue.progress().subscribe(now -> {
            words.setText(context.say(
                    "queue.progress",
                    context.display().count(now.decided()),
                    context.display().count(now.all())));
            bar.setProgress(now.all() == 0 ? 0 : (double) now.decided() / now.all());
        }));
        return box;
    }

    private HBox foot() {
        Label count = Parts.label("", "caption");
        count.setId("queue-count");
        Label sum = Parts.label("", "small-figure");
        sum.setId("accounts-sum");
        sum.setMinWidth(USE_PREF_SIZE);
        HBox foot = Parts.row(6, count, Parts.spacer(), sum);
        HBox.setHgrow(count, Priority.ALWAYS);
        foot.getStyleClass().add("queue-foot");
        WhileShown.listen(foot, () -> queue.total()
                .subscribe(total -> count.setText(
                        context.say("queue.count", context.display().count(total.longValue()))))
                .and(queue.rows()
                        .sum()
                        .subscribe(yen -> sum.setText(
                                context.say("queue.sum", context.display().yen(yen.longValue()))))));
        return foot;
    }

    /// Names decisions on accounts that are no longer in the list.
    private Label gone() {
        Label gone = Parts.prose("", "serious-words");
        gone.setId("accounts-gone");
        WhileShown.listen(gone, () -> model.gone().subscribe(decisions -> {
            String named = decisions.stream()
                    .map(AccountDecision::account)
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining(", "));
            gone.setText(named.isEmpty() ? "" : context.say("accounts.gone", named));
            gone.setVisible(!named.isEmpty());
            gone.setManaged(!named.isEmpty());
        }));
        return gone;
    }
}
