package app.redress.evidence.source;

import app.redress.domain.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/// What stands in an archive or workbook beside its exports and is not read, for the receipt: nothing is dropped in
/// silence, not even a licence.
public final class LeftOut {
    private static final int SHOWN = 5;

    private LeftOut() {}

    /// What is left out, and why; said of the first text of an archive only.
    public static List<Message> of(ExportFile file) {
        Path path = file.path();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            if (!Archive.isZip(in) || Archive.isLocked(in)) {
                return List.of();
            }
            return Workbook.is(path) ? ofBook(file) : ofZip(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Message> ofBook(ExportFile file) {
        Workbook.Sheets sheets = Workbook.sheets(file.path());
        if (!isFirst(file, sheets.tables())) {
            return List.of();
        }
        List<Message> notes = new ArrayList<>();
        some(sheets.hidden())
                .ifPresent(names -> notes.add(Message.of("note.leftOut.hidden", names.count(), names.shown())));
        some(sheets.notes())
                .ifPresent(names -> notes.add(Message.of("note.leftOut.noTable", names.count(), names.shown())));
        some(sheets.sums())
                .ifPresent(names -> notes.add(Message.of("note.leftOut.sums", names.count(), names.shown())));
        return notes;
    }

    private static List<Message> ofZip(ExportFile file) throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> about = new ArrayList<>();
        List<String> system = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.ISO_8859_1)) {
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                String name = Archive.nameOf(entry);
                (Archive.isText(entry) ? texts : Archive.isAbout(entry) ? about : system).add(name);
            });
        }
        if (!isFirst(file, texts)) {
            return List.of();
        }
        List<Message> notes = new ArrayList<>();
        some(about).ifPresent(names -> notes.add(Message.of("note.leftOut.about", names.count(), names.shown())));
        some(system).ifPresent(names -> notes.add(Message.of("note.leftOut.system", names.count(), names.shown())));
        return notes;
    }

    private static boolean isFirst(ExportFile file, List<String> texts) {
        return file.member().isEmpty() || !texts.isEmpty() && file.member().equals(texts.getFirst());
    }

    /// Names for a message, shortened.
    private record Names(int count, String shown) {}

    private static Optional<Names> some(List<String> names) {
        List<String> some = names.subList(0, Math.min(SHOWN, names.size()));
        String more = names.size() > SHOWN ? " ..." : "";
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Names(names.size(), String.join(", ", some) + more));
    }
}
