package app.redress.console.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files. Tests answer in their place.
public interface Choosers {
    List<Path> exports();

    Optional<Path> caseFile();

    Optional<Path> newCaseFile();

    /// A mapping profile to read.
    Optional<Path> profile();

    Optional<Path> csvTarget(String suggestedName);

    /// A file with rejected lines that were put right.
    Optional<Path> correctedLines();
}
