package app.redress.desktop;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.Inspection;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Inspects files on this machine, and saves profiles in a folder.
final class LocalImportService implements ImportService {
    /// Maximum folder depth: enough for folders by day, but not for a whole disk dropped by mistake.
    private static final int DEEP = 4;

    private static final int MANY = 200;

    private final ProfileLibrary library;

    LocalImportService(ProfileLibrary library) {
        this.library = library;
    }

    @Override
    public List<Path> filesIn(Path chosen) {
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

    @Override
    public List<ExportFile> textsIn(Path file) {
        return Inspector.textsIn(file);
    }

    @Override
    public long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
    }

    @Override
    public Inspection inspect(ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles) {
        return Inspector.inspect(file, kind, profiles);
    }

    @Override
    public ImportPreview trial(
            ExportFile file, EvidenceKind kind, MappingProfiles profiles, long atMost, LongConsumer ticker) {
        return Inspector.trial(file, kind, profiles, atMost, ticker);
    }

    @Override
    public Library library() {
        return library.all();
    }

    @Override
    public MappingProfile read(Path file) {
        return ProfileLibrary.read(file);
    }

    @Override
    public MappingProfile save(MappingProfile profile) {
        return library.save(profile);
    }
}
