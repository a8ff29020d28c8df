package app.redress.desktop;

import app.redress.casefile.Passphrase;
import app.redress.domain.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens and creates cases for the window. Every call may take long, runs off the UI thread, and reports its progress;
/// [app.redress.domain.UnusableInput] explains why it failed.
public interface CaseService {
    /// The sample case, analysed on first use.
    OpenCase openSample(Progress progress);

    /// A saved case.
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
