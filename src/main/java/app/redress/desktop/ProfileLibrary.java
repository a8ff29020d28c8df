package app.redress.desktop;

import app.redress.desktop.ImportService.Library;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder of saved mapping profiles: one readable text file each, easy to share with colleagues.
final class ProfileLibrary {
    private static final String ENDING = ".profile";

    private final Path folder;

    ProfileLibrary(Path folder) {
        this.folder = folder;
    }

    /// All profiles by name. A broken file does not hide the others.
    Library all() {
        List<MappingProfile> profiles = new ArrayList<>();
        List<Message> troubles = new ArrayList<>();
        for (Path file : files()) {
            try {
                profiles.add(read(file));
            } catch (UnusableInput no) {
                troubles.add(no.said());
            }
        }
        profiles.sort(Comparator.comparing(MappingProfile::name));
        return new Library(profiles, troubles);
    }

    /// A profile without a name is named after its file.
    static MappingProfile read(Path file) {
        MappingProfile mapping = MappingProfile.read(file);
        return mapping.said("profile").isPresent() ? mapping : mapping.named(bareName(file));
    }

    private static String bareName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    MappingProfile save(MappingProfile profile) {
        String name = profile.name();
        List<MappingProfile> before = all().profiles();
        int version = before.stream()
                .filter(p -> p.name().equals(name))
                .mapToInt(ProfileLibrary::version)
                .max()
                .orElse(0);
        MappingProfile kept = profile.with("profile", name).with("version", Integer.toString(version + 1));
        write(place(name), kept.text());
        return kept;
    }

    private static int version(MappingProfile profile) {
        try {
            return Integer.parseInt(profile.said("version").orElse("1"));
        } catch (NumberFormatException wordsOfSomeones) {
            return 1;
        }
    }

    /// The file of this profile, or a new one: two names may differ only in characters that file names cannot have.
    private Path place(String name) {
        for (Path file : files()) {
            if (holds(file, name)) {
                return file;
            }
        }
        String stem = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+|[. ]+$", "_");
        Path fresh = folder.resolve(stem + ENDING);
        for (int i = 2; Files.exists(fresh); i++) {
            fresh = folder.resolve(stem + "-" + i + ENDING);
        }
        return fresh;
    }

    private static boolean holds(Path file, String name) {
        try {
            return read(file).name().equals(name);
        } catch (UnusableInput broken) {
            return false;
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.unreadable", folder), e);
        }
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            AtomicFiles.replace(file, FileAccess.USUAL, text);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.notWritable", file), e);
        }
    }
}
