package app.redress.desktop;

import app.redress.casefile.CaseBackup;
import java.nio.file.Path;

/// Names an open case and keeps its file safe. Calls may take long and run off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why they failed.
public interface CaseKeeping {
    /// Writes a backup and reads it back.
    ///
    /// @param target a new zip file
    CaseBackup.Manifest backUp(Path target);

    /// Gives the case another display name.
    ///
    /// @return the name as kept
    String rename(String name);
}
