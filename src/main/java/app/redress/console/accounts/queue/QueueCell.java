package app.redress.console.accounts.queue;

import app.redress.casefile.accounts.AccountGroup;
import app.redress.casefile.accounts.AccountRow;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Tier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One account of the queue on two lines: what is due to whom, and how sure it is.
public final class QueueCell extends ListCell<@Nullable AccountRow> {
    private final QueueViewModel queue;
    private final ViewContext context;
    private final Label account = Parts.label("", "queue-account");
    private final FontIcon lookAgain = Icon.of(Feather.ALERT_TRIANGLE, "icon-bad");
    private final FontIcon ruled = Icon.of(Feather.EDIT_2, "icon");
    private final FontIcon held = Icon.of(Feather.PAUSE_CIRCLE, "icon-warning");
    private final FontIcon done = Icon.of(Feather.CHECK, "icon-good");
    private final Label due = Parts.label("", "small-figure");
    private final Label sure = Parts.label("", "caption");
    private final Label name = Parts.label("", "caption");
    private final Map<Tier, Label> tiers = new EnumMap<>(Tier.class);
    private final Label group = Parts.label("", "facet-heading");
    private final Label groupSize = Parts.label("", "caption");
    private final HBox heading = Parts.row(6, group, Parts.spacer(), groupSize);
    private final VBox lines;

    public QueueCell(QueueViewModel queue, ViewContext context) {
        this.queue = queue;
        this.context = context;
        due.setMinWidth(USE_PREF_SIZE);
        account.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sure.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox signs = Parts.row(3, lookAgain, ruled, held, done);
        signs.setMinWidth(USE_PREF_SIZE);
        // nodes made when a row changes would be blank until the next frame
        HBox second = Parts.row(6);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, Parts.tier(context.texts(), tier));
        }
        second.getChildren().addAll(tiers.values());
        second.getChildren().addAll(sure, name);
        lines = new VBox(2, heading, Parts.row(5, account, signs, Parts.spacer(), due), second);
        groupSize.setMinWidth(USE_PREF_SIZE);
        heading.getStyleClass().add("queue-heading");
        // cells are as wide as the list, not as their longest name
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AccountRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null && !empty ? "…" : null);
        setGraphic(row == null ? null : lines);
        if (row != null) {
            show(row);
        }
    }

    private void head(Optional<AccountGroup> shown) {
        heading.setVisible(shown.isPresent());
        heading.setManaged(shown.isPresent());
        shown.ifPresent(of -> {
            group.setText(FacetWords.of(of, queue.choice().get().grouping(), context));
            groupSize.setText(context.say(
                    "queue.group",
                    context.display().count(of.accounts()),
                    context.display().yen(of.due())));
        });
    }

    private void show(AccountRow row) {
        head(queue.headings().get().stream()
                .filter(one -> one.at() == getIndex())
                .map(QueueViewModel.Heading::group)
                .findFirst());
        account.setText(row.account());
        due.setText(context.display().yenOrDash(row.due()));
        show(lookAgain, row.lookAgain());
        show(ruled, row.ruled());
        show(held, row.held());
        show(done, row.done());
        tiers.forEach((tier, chip) -> show(chip, tier == row.tier()));
        sure.setText(context.display().probability(row.probability()));
        name.setText(Stream.of(Objects.requireNonNullElse(row.displayName(), ""), row.assignee(), row.tags())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")));
        setAccessibleText(words(row));
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String words(AccountRow row) {
        return Stream.of(
                        heading.isVisible() ? group.getText() + " " + groupSize.getText() : "",
                        row.account(),
                        context.texts().name(row.tier()),
                        context.display().yen(row.due()),
                        row.lookAgain() ? context.say("mark.lookAgain") : "",
                        row.ruled() ? context.say("mark.ruled") : "",
                        row.held() ? context.say("mark.held") : "",
                        row.done() ? context.say("mark.done") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
