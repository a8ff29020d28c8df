package app.redress.console.accounts;

import app.redress.console.parts.ViewContext;
import javafx.geometry.Side;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.MasterDetailPane;

/// The accounts on the left, the selected one on the right, with a divider whose position is remembered.
public final class AccountsView extends StackPane {
    private static final String DIVIDER = "accounts.divider";
    private static final double SHARE = 0.325;
    private static final double LEAST = 0.15;
    private static final double MOST = 0.6;

    public AccountsView(AccountsViewModel model, ViewContext context) {
        setId("accounts");
        MasterDetailPane pane = new MasterDetailPane(Side.RIGHT);
        pane.setMasterNode(new AccountList(model, context));
        pane.setDetailNode(new AccountDetail(model, context));
        pane.setAnimated(false);
        pane.setShowDetailNode(true);
        pane.setDividerPosition(Math.clamp(context.settings().number(DIVIDER, SHARE), LEAST, MOST));
        pane.dividerPositionProperty().subscribe(position -> context.settings().put(DIVIDER, position.doubleValue()));
        getChildren().add(pane);
        DecisionKeys.listen(this, model.decisions());
    }
}
