package app.redress.desktop;

import app.redress.casefile.CaseItem;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;

/// Makes decisions in the name of the window's user. Every call may take long and runs off the UI thread;
/// [app.redress.worklist.DecisionRefused] says which rule forbids a step.
public interface DecisionService {
    void compensation(CaseItem item, CompensationItem.Status to, String reason);

    void freeze(String account, FreezeItem.Status to, String reason);
}
