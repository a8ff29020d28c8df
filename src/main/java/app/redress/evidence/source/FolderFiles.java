package app.redress.evidence.source;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files a person means by naming a folder.
public final class FolderFiles {
    /// Maximum folder depth: enough for folders by day, but not for a whole disk named by mistake.
    private static final int DEEP = 4;

    private static final int MANY = 200;

    private FolderFiles() {}

    /// The file itself, or the files in a folder and its folders, in order of their paths; hidden ones are left out.
    ///
    /// @throws UnusableInput if the folder holds no file or very many, or cannot be listed
    public static List<Path> in(Path chosen) {
        if (!Files.isDirectory(chosen)) {
            return List.of(chosen);
        }
        List<Path> files = inside(chosen);
        if (files.isEmpty()) {
            throw new UnusableInput(Message.of("folder.empty", chosen));
        }
        if (files.size() > MANY) {
            throw new UnusableInput(Message.of("folder.tooMany", chosen, MANY));
        }
        return files;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEP)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .limit(MANY + 1)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Message.of("folder.unreadable", folder), e);
        }
    }
}
