package app.redress.desktop;

import app.redress.casefile.database.Passphrase;
import app.redress.domain.Progress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens and creates cases for the window. Every call may take long, runs off the UI thread, and reports its progress;
/// [app.redress.domain.UnusableInput] explains why it failed.
public interface CaseService {
    /// How the name of a case file ends.
    String FILE_END = ".mv.db";

    /// Opens the sample case, analysed on first use.
    OpenCase openSample(Progress progress);

    /// Opens a saved case.
    ///
    /// @param passphrase null until asked for; wiped when this returns
    /// @throws app.redress.casefile.database.CaseLocked when the case needs a passphrase and this one is missing or
    /// wrong
    OpenCase openCase(Path caseFile, @Nullable Passphrase passphrase, Progress progress);

    /// Writes a made-up incident to practise on, with its truth, into a new folder.
    ///
    /// @param folder where the new one is made
    /// @return its exports
    List<Path> drill(Path folder, Progress progress);

    /// Restores a backup as a new case, checks it and opens it.
    ///
    /// @param target path of the new case
    /// @throws app.redress.casefile.database.CaseLocked when the case needs a passphrase and this one is missing or
    /// wrong; nothing
    ///     is left at the path
    OpenCase restore(Path backup, Path target, @Nullable Passphrase passphrase, Progress progress);

    /// Creates a case from exports.
    ///
    /// @throws app.redress.casefile.database.CaseLocked when the path holds a case that does not open with the
    /// passphrase
    OpenCase analyse(EvidenceChoice choice, Progress progress);

    /// The cases last used on this machine, the latest first.
    List<RecentCase> recent();

    /// Takes a case off the list of recent cases; its file stays.
    void forget(Path caseFile);

    /// The service that inspects files before they are imported.
    ImportService evidence();
}
