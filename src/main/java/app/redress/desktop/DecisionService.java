package app.redress.desktop;

import app.redress.casefile.BulkStep;
import app.redress.casefile.CaseItem;
import app.redress.casefile.DecisionStep;
import app.redress.casefile.ItemFilter;
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

    void freeze(String account, FreezeItem.Status to, String reason);

    /// Decides about accounts, all of it or nothing.
    ///
    /// @return the steps taken; none for what was decided so already
    List<DecisionStep> account(List<DecisionRequest> requests);

    /// Takes back what the user decided last about accounts; empty where there is nothing.
    List<DecisionStep> undo();

    /// Decides again what the user took back last; empty where there is nothing.
    List<DecisionStep> redo();
}
