package app.redress.desktop;

import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The cases last used on this machine, in a small file beside the settings.
final class RecentCases {
    private static final System.Logger LOG = System.getLogger(RecentCases.class.getName());
    private static final int MOST = 8;

    private final Path file;

    RecentCases(Path file) {
        this.file = file;
    }

    /// The latest first; a case whose file has gone is still listed.
    synchronized List<RecentCase> all() {
        Properties lines = new Properties();
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                lines.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "The list of recent cases was not read from " + file + ": " + e);
            }
        }
        List<RecentCase> found = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            read(lines, "case." + i + ".").ifPresent(found::add);
        }
        return found;
    }

    private static Optional<RecentCase> read(Properties lines, String prefix) {
        String place = lines.getProperty(prefix + "place");
        if (place == null) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(place);
            return Optional.of(new RecentCase(
                    path,
                    lines.getProperty(prefix + "name", String.valueOf(path.getFileName())),
                    figures(lines, prefix),
                    Instant.parse(lines.getProperty(prefix + "used", "")),
                    !Files.exists(path)));
        } catch (DateTimeException | IllegalArgumentException edited) {
            return Optional.empty();
        }
    }

    private static RecentCase.@Nullable Figures figures(Properties lines, String prefix) {
        String yen = lines.getProperty(prefix + "yen");
        String undecided = lines.getProperty(prefix + "undecided");
        return yen == null || undecided == null
                ? null
                : new RecentCase.Figures(
                        Long.parseLong(yen), Long.parseLong(undecided), lines.getProperty(prefix + "hand", ""));
    }

    synchronized void note(RecentCase used) {
        change(all -> {
            all.removeIf(one -> one.place().equals(used.place()));
            all.addFirst(used);
            return all;
        });
    }

    synchronized void forget(Path place) {
        change(all -> {
            all.removeIf(one -> one.place().equals(place));
            return all;
        });
    }

    private void change(UnaryOperator<List<RecentCase>> how) {
        List<RecentCase> all = how.apply(all());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            write(lines, "case." + i + ".", all.get(i));
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFiles.replace(file, FileAccess.OWNER_ONLY, lines.toString());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The list of recent cases was not kept in " + file + ": " + e);
        }
    }

    private static void write(StringBuilder lines, String prefix, RecentCase one) {
        line(lines, prefix + "place", one.place().toString());
        line(lines, prefix + "name", one.name());
        line(lines, prefix + "used", one.lastUsed().toString());
        RecentCase.Figures figures = one.figures();
        if (figures != null) {
            line(lines, prefix + "yen", String.valueOf(figures.yen()));
            line(lines, prefix + "undecided", String.valueOf(figures.undecided()));
            line(lines, prefix + "hand", figures.lastHand());
        }
    }

    /// A name may contain anything, even a line break.
    private static void line(StringBuilder lines, String key, String text) {
        lines.append(key).append('=');
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.appendCodePoint(point);
            }
        });
        lines.append('\n');
    }
}
