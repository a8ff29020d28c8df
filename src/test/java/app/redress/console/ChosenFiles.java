package app.redress.console;

import app.redress.console.parts.Choosers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers every question for a file or folder within one folder, as a person would who always works there: on the
/// case july.
///
/// @param chosen the exports to import
record ChosenFiles(Path folder, Supplier<List<Path>> chosen) implements Choosers {
    /// Chooses no exports.
    ChosenFiles(Path folder) {
        this(folder, List::of);
    }

    @Override
    public List<Path> exports() {
        return chosen.get();
    }

    @Override
    public Optional<Path> caseFile() {
        return Optional.of(folder.resolve("july.mv.db")).filter(Files::exists);
    }

    @Override
    public Optional<Path> newCaseFile() {
        return Optional.of(folder.resolve("july.mv.db"));
    }

    @Override
    public Optional<Path> profile() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> csvTarget(String suggestedName) {
        return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public Optional<Path> target(String title, String suggestedName, String... kinds) {
        return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public Optional<Path> correctedLines() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> file(String title) {
        String name =
                switch (title) {
                    case "file.payer" -> "payer.properties";
                    case "file.returned" -> "returned.csv";
                    default -> title;
                };
        return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(folder);
    }
}
