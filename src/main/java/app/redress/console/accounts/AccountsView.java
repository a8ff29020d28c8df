package app.redress.console.accounts;

import app.redress.console.accounts.queue.ClustersDialog;
import app.redress.console.parts.Dividers;
import app.redress.console.parts.ViewContext;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The queue of accounts on the left, what happened to the one in front in the middle, the decision on the right.
public final class AccountsView extends StackPane {
    private static final double QUEUE = 0.3;
    private static final double LEAST_QUEUE = 214;
    private static final double MOST_QUEUE = 380;
    private static final double LEAST_TIME = 380;

    public AccountsView(AccountsViewModel model, ViewContext context) {
        setId("accounts");
        AccountQueue queue = new AccountQueue(model, context);
        AccountTime time = new AccountTime(model, context);
        queue.setMinWidth(LEAST_QUEUE);
        queue.setMaxWidth(MOST_QUEUE);
        time.setMinWidth(LEAST_TIME);
        SplitPane split = new SplitPane(queue, time);
        SplitPane.setResizableWithParent(queue, false);
        Dividers.remember(split, "accounts.queue", QUEUE, context.settings());
        BorderPane screen = new BorderPane(split);
        screen.setRight(new DecisionPane(model, context, time::takeKeys));
        // the Tab key stays in the picture
        screen.disableProperty().bind(model.links().isOpen());
        getChildren()
                .setAll(
                        screen,
                        new ClustersDialog(model.clusters(), context, queue::takeKeys),
                        new LinksDialog(model.links(), context, queue::takeKeys));
        queue.letFacetsLieOver(this);
        DecisionKeys.listen(this, model, queue::turnFacets);
    }
}
