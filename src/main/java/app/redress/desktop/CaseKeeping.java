package app.redress.desktop;

import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.session.CaseBackup;
import app.redress.domain.Progress;
import java.nio.file.Path;

/// Names an open case, keeps its file safe and analyses it anew. Calls may take long and run off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why they failed.
public interface CaseKeeping {
    /// Writes a backup and reads it back.
    ///
    /// @param target a new zip file
    CaseBackup.Manifest backUp(Path target);

    /// What people's decisions would teach when it is analysed again.
    CaseAnalysis.Teaching teaching();

    /// Analyses the case again with all decisions made since. If cancelled or failed, the case is unchanged.
    ///
    /// @param teach whether people's decisions teach about other accounts
    void analyseAgain(boolean teach, Progress progress);

    /// Gives the case another display name.
    ///
    /// @return the name as kept
    String rename(String name);
}
