package app.redress.console.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files; replaced in tests.
public interface Choosers {
    List<Path> exports();

    Optional<Path> caseFile();

    Optional<Path> newCaseFile();

    /// Asks for a mapping profile to load.
    Optional<Path> profile();

    Optional<Path> csvTarget(String suggestedName);

    /// Asks where to write a drawing as SVG; where nobody can be asked, nowhere.
    default Optional<Path> drawingTarget(String suggestedName) {
        return Optional.empty();
    }

    /// Asks for a file to write.
    ///
    /// @param title key of the dialog's title
    /// @param kinds endings of the possible kinds of file, such as `pdf`, the suggested one first
    Optional<Path> target(String title, String suggestedName, String... kinds);

    /// Asks for a file of corrected rejected lines.
    Optional<Path> correctedLines();

    /// Asks for any file.
    ///
    /// @param title key of the dialog's title
    Optional<Path> file(String title);

    /// Asks for a folder to write to.
    ///
    /// @param title key of the dialog's title
    Optional<Path> folder(String title);
}
