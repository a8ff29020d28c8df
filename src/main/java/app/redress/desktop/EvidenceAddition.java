package app.redress.desktop;

import app.redress.domain.Progress;
import java.util.List;

/// Adds evidence to the open case. Every call may take long and runs off the UI thread; on failure,
/// [app.redress.domain.UnusableInput] says why and the case is unchanged.
public interface EvidenceAddition {
    /// The files of the case and how they are read.
    List<KnownEvidence> known();

    /// Analyses the case again with more files; existing decisions stay.
    ///
    /// @param more the new files only; the case keeps its path, zone and policy
    void add(EvidenceChoice more, Progress progress);
}
