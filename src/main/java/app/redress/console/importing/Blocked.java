package app.redress.console.importing;

import app.redress.domain.EvidenceKind;
import java.util.List;
import java.util.Optional;

/// Why an import cannot start yet.
///
/// @param key key of the text
/// @param name file concerned; empty for none
public record Blocked(String key, String name) {
    private static final String OPENING = "import.blocked.opening";
    private static final String LOOKING = "import.blocked.looking";

    /// @param opening whether archives or folders are still being opened
    static Optional<Blocked> of(List<FileViewModel> files, boolean opening) {
        if (files.isEmpty() && !opening) {
            return Optional.of(new Blocked("import.blocked.none", ""));
        }
        return first(files, FileState.UNUSABLE, "import.blocked.unusable")
                .or(() -> first(files, FileState.ASKING, "import.blocked.asking"))
                .or(() -> first(files, FileState.DOUBTFUL, "import.blocked.doubtful"))
                .or(() -> opening ? Optional.of(new Blocked(OPENING, "")) : Optional.empty())
                .or(() -> first(files, FileState.LOOKING, LOOKING))
                .or(() -> withoutTransactions(files));
    }

    /// Whether it only takes time: nobody has to do anything.
    boolean waiting() {
        return key.equals(OPENING) || key.equals(LOOKING);
    }

    /// Whether every file can be read, even if with losses, so that the files can be compared.
    static boolean comparable(List<FileViewModel> files, boolean opening) {
        return !opening
                && withoutTransactions(files).isEmpty()
                && files.stream()
                        .map(f -> f.look().get().state())
                        .allMatch(state -> state == FileState.READY || state == FileState.DOUBTFUL);
    }

    private static Optional<Blocked> first(List<FileViewModel> files, FileState state, String key) {
        return files.stream()
                .filter(f -> f.look().get().state() == state)
                .findFirst()
                .map(f -> new Blocked(key, f.file().name()));
    }

    private static Optional<Blocked> withoutTransactions(List<FileViewModel> files) {
        boolean any = files.stream().anyMatch(f -> f.kind().equals(Optional.of(EvidenceKind.TRANSACTIONS)));
        return any ? Optional.empty() : Optional.of(new Blocked("import.blocked.transactions", ""));
    }
}
