package app.redress.console.desk;

import app.redress.domain.Progress;
import java.nio.file.Path;

/// Where the window gets its cases from. Every call may take long, runs off the screen's thread, and reports to the
/// progress it is given; [app.redress.domain.UnusableInput] carries what a person must know when it cannot be done.
public interface CaseDesk {
    /// The case that is shipped, analysed on first use.
    OpenCase openSample(Progress progress);

    /// A case that was saved before.
    OpenCase openCase(Path caseFile, Progress progress);

    /// A new case from exports.
    OpenCase analyse(EvidenceChoice choice, Progress progress);

    /// Looks into files before they are imported.
    EvidenceDesk evidence();
}
