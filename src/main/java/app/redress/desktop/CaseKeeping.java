package app.redress.desktop;

import app.redress.casefile.CaseBackup;
import java.nio.file.Path;

/// Keeps the file of an open case safe. Calls may take long and run off the UI thread.
@FunctionalInterface
public interface CaseKeeping {
    /// Writes a backup and reads it back.
    ///
    /// @param target a new zip file
    CaseBackup.Manifest backUp(Path target);
}
