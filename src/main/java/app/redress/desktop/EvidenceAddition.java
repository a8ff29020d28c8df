package app.redress.desktop;

import app.redress.domain.Progress;
import java.util.List;

/// Adds evidence to the open case. Every call may take long and runs off the UI thread;
/// [app.redress.domain.UnusableInput] explains why it failed, and then the case is as it was.
public interface EvidenceAddition {
    /// The files that the case was made from, as they are read.
    List<KnownEvidence> known();

    /// Analyses the case again with more files; only they are new, and decisions stay.
    ///
    /// @param more the new files only; the case keeps its place, zone and policy
    void add(EvidenceChoice more, Progress progress);
}
