package app.redress.desktop;

import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.decisions.DecisionRequest;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.util.List;

/// Makes decisions in the name of the window's user. Every call may take long and runs off the UI thread;
/// [app.redress.worklist.DecisionRefused] says which rule forbids a step.
public interface DecisionService {
    void compensation(CaseItem item, CompensationItem.Status to, String reason);

    /// Previews a step for all items matching the filter; nothing is changed.
    BulkStep.Preview preview(ItemFilter filter, CompensationItem.Status to);

    /// Takes a step for many items; those forbidden by a rule are counted.
    BulkStep.Result all(List<BulkStep.Chosen> items, CompensationItem.Status to, String reason);

    /// @param version version of the freeze that the person saw
    void freeze(String account, int version, FreezeItem.Status to, String reason);

    /// Previews a step for many accounts to freeze or frozen; nothing is changed.
    ///
    /// @param reasoned whether the person gives a reason, or will
    AccountStep previewFreezes(List<String> accounts, FreezeItem.Status to, boolean reasoned);

    /// Takes a step for many freeze items; those forbidden by a rule are counted.
    BulkStep.Result freezeAll(List<AccountStep.Row> rows, FreezeItem.Status to, String reason);

    /// Decides about accounts, all or nothing.
    ///
    /// @return the steps taken; none for decisions already in force
    List<DecisionStep> account(List<DecisionRequest> requests);

    /// Undoes the user's last action on accounts; empty if there is none.
    List<DecisionStep> undo();

    /// Redoes the action that the user undid last; empty if there is none.
    List<DecisionStep> redo();
}
