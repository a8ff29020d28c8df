package app.redress.evidence.store;

import app.redress.domain.Message;
import app.redress.domain.RowAtHand;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.source.EvidenceFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of large exports as they were read, in a folder beside a case, so that a repeated analysis reads none of
/// them again. They are found by the SHA-256 of the file, by everything that decided how it was read, and by the
/// program: a file that has changed, or is to be read in another way, is read anew.
public final class EvidenceStore implements AutoCloseable {
    /// Raised whenever rows are packed in another way.
    private static final int VERSION = 1;

    private static final String ENDING = ".rows";
    private static final String FRESH = ".new";
    private static final int SHOWN = 32;

    private final @Nullable Path folder;
    private final String program;
    private final Set<Path> used = ConcurrentHashMap.newKeySet();
    private final Set<Path> made = ConcurrentHashMap.newKeySet();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<Message> notes = ConcurrentHashMap.newKeySet();
    private boolean wanted;

    private EvidenceStore(@Nullable Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /// Keeps nothing.
    public static EvidenceStore none() {
        return new EvidenceStore(null, "");
    }

    /// @param folder made where it does not exist
    /// @param program its version: another one may read the same file in another way
    public static EvidenceStore in(Path folder, String program) {
        return new EvidenceStore(folder, program);
    }

    /// Reads an export, or tells its rows again.
    ///
    /// @param sink receives every accepted row in file order, which is gone with the next one, and its number of
    ///     physical lines
    /// @param fresh reads the export itself; it receives a sink to be given every row beside the first
    /// @param ticker receives the bytes read; may throw to stop
    public <T> ImportResult read(
            Export<T> export, ObjIntConsumer<RowAtHand<T>> sink, Fresh<T> fresh, LongConsumer ticker) {
        Path at = folder;
        Optional<RowCodec<T>> codec = RowCodec.of(export.kind());
        if (at == null || codec.isEmpty()) {
            return fresh.read(new Nothing<>());
        }
        String reading = Sha256.hex(
                        VERSION + "\n" + program + "\n" + export.kind().kind() + "\n" + export.reading())
                .substring(0, SHOWN);
        Optional<ImportResult> told = told(at, reading, export, codec.get(), sink, ticker);
        return told.isPresent() ? told.get() : kept(at, reading, codec.get(), fresh);
    }

    /// A reading of the export itself.
    public interface Fresh<T> {
        ImportResult read(Keeper<T> beside);
    }

    /// Is given every row that is read.
    public interface Keeper<T> {
        void add(T row, int lines);

        void add(RowAtHand<T> row, int lines);
    }

    private static final class Nothing<T> implements Keeper<T> {
        @Override
        public void add(T row, int lines) {}

        @Override
        public void add(RowAtHand<T> row, int lines) {}
    }

    private <T> Optional<ImportResult> told(
            Path at,
            String reading,
            Export<T> export,
            RowCodec<T> codec,
            ObjIntConsumer<RowAtHand<T>> sink,
            LongConsumer ticker) {
        if (files(at).stream().noneMatch(f -> f.getFileName().toString().startsWith(reading))) {
            return Optional.empty();
        }
        EvidenceFile now = export.identified(() -> ticker.accept(0));
        Path file = at.resolve(reading + "-" + now.sha256() + ENDING);
        KeptRows rows = new KeptRows(file);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (!rows.isWhole(() -> ticker.accept(0))) {
                notes.add(Message.of("store.damaged", export.name()));
                Files.delete(file);
                return Optional.empty();
            }
            ImportResult result = rows.read(codec, now, sink, _ -> ticker.accept(0));
            ticker.accept(export.size());
            used.add(file);
            taken.add(export.name());
            return Optional.of(result);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("store.unreadable", file), e);
        }
    }

    private <T> ImportResult kept(Path at, String reading, RowCodec<T> codec, Fresh<T> fresh) {
        Optional<Path> begun = begun(at);
        if (begun.isEmpty()) {
            return fresh.read(new Nothing<>());
        }
        Path file = begun.get();
        try (Filling<T> filling = new Filling<>(codec, file)) {
            ImportResult result = fresh.read(filling);
            if (filling.finish(result)) {
                Path name = at.resolve(reading + "-" + result.receipt().file().sha256() + ENDING);
                Files.move(file, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                used.add(name);
                made.add(name);
            } else {
                notes.add(Message.of("store.notKept", at));
            }
            return result;
        } catch (IOException e) {
            throw new UnusableInput(Message.of("store.unreadable", file), e);
        } finally {
            delete(file);
        }
    }

    /// Writes rows while that is possible: a full disk must not stop an analysis that can do without.
    private static final class Filling<T> implements Keeper<T>, AutoCloseable {
        private final KeptRowsWriter<T> writer;
        private boolean broken;

        Filling(RowCodec<T> codec, Path file) throws IOException {
            this.writer = new KeptRowsWriter<>(codec, new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        @Override
        public void add(T row, int lines) {
            if (!broken) {
                tried(() -> writer.add(row, lines));
            }
        }

        @Override
        public void add(RowAtHand<T> row, int lines) {
            if (!broken) {
                tried(() -> writer.add(row, lines));
            }
        }

        private void tried(Runnable work) {
            try {
                work.run();
            } catch (UncheckedIOException e) {
                broken = true;
            }
        }

        boolean finish(ImportResult result) {
            try {
                if (!broken) {
                    writer.finish(result);
                }
                return !broken;
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException e) {
                broken = true;
            }
        }
    }

    /// A fresh file, which only its owner may read; empty where there can be none.
    private Optional<Path> begun(Path at) {
        try {
            Files.createDirectories(at);
            return Optional.of(Files.createTempFile(at, "reading", FRESH));
        } catch (IOException e) {
            notes.add(Message.of("store.notKept", at));
            return Optional.empty();
        }
    }

    /// The analysis has succeeded: what it read is kept, and what it did not need goes.
    public void keep() {
        wanted = true;
    }

    /// Leaves the folder as it was when the analysis has not succeeded, and without what earlier ones left behind.
    @Override
    public void close() {
        Path at = folder;
        if (at == null) {
            return;
        }
        for (Path file : files(at)) {
            if (wanted
                    ? !used.contains(file)
                    : made.contains(file) || file.toString().endsWith(FRESH)) {
                delete(file);
            }
        }
        deleteEmpty(at);
    }

    /// Deletes everything that was kept in a folder, and the folder.
    public static void drop(Path folder) {
        files(folder).forEach(EvidenceStore::delete);
        deleteEmpty(folder);
    }

    private static void deleteEmpty(Path folder) {
        if (Files.isDirectory(folder) && files(folder).isEmpty()) {
            delete(folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("store.unreadable", file), e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(ENDING) || f.toString().endsWith(FRESH))
                    .toList();
        } catch (IOException e) {
            throw new UnusableInput(Message.of("store.unreadable", folder), e);
        }
    }

    /// What a person should know: what was taken from it, what it needs on disk, what went wrong.
    public List<Message> told() {
        Path at = folder;
        if (at == null) {
            return List.of();
        }
        long bytes = used.stream().mapToLong(EvidenceStore::size).sum();
        Stream<Message> of = taken.isEmpty()
                ? Stream.of()
                : Stream.of(Message.of(
                        "store.taken", String.join(", ", taken.stream().sorted().toList())));
        Stream<Message> size =
                used.isEmpty() ? Stream.of() : Stream.of(Message.of("store.size", Math.ceilDiv(bytes, 1_000_000), at));
        return Stream.of(of, size, notes.stream().sorted((a, b) -> a.toString().compareTo(b.toString())))
                .flatMap(s -> s)
                .toList();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
