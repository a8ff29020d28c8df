package app.redress.desktop;

import app.redress.casefile.Passphrase;
import app.redress.domain.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the window gets its cases from. Every call may take long, runs off the screen's thread, and reports to the
/// progress it is given; [app.redress.domain.UnusableInput] carries what a person must know when it cannot be done.
public interface CaseService {
    /// The case that is shipped, analysed on first use.
    OpenCase openSample(Progress progress);

    /// A case that was saved before.
    ///
    /// @param passphrase null until asked for; wiped when this returns
    /// @throws app.redress.casefile.CaseLocked when the case wants a passphrase and this is none or another
    OpenCase openCase(Path caseFile, @Nullable Passphrase passphrase, Progress progress);

    /// A new case from exports.
    ///
    /// @throws app.redress.casefile.CaseLocked when the place holds a case that does not open with the passphrase
    OpenCase analyse(EvidenceChoice choice, Progress progress);

    /// Looks into files before they are imported.
    ImportService evidence();
}
