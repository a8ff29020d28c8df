package app.redress.evidence.imports;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.FormatDetector;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.source.ExportSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Inspects files before they are imported: their kind and mapping, and the outcome of an import. Imports use the same
/// detection.
public final class Inspector {
    private Inspector() {}

    /// Inspects a single file.
    ///
    /// @param kind kind stated by a person; null to detect it
    /// @throws UnusableInput when it is missing, empty or not text
    public static Inspection inspect(ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles) {
        return inspect(file, kind, profiles, OtherFiles.NONE);
    }

    /// Inspects a file in the context of other files.
    ///
    /// @param others what the other files tell
    /// @throws UnusableInput when it is missing, empty or not text
    public static Inspection inspect(
            ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles, OtherFiles others) {
        ExportSource source = new ExportSource(file);
        FormatDetector detector = new FormatDetector(source, profiles, others);
        Inspection seen = detector.inspect(kind);
        EvidenceKind taken = seen.kind();
        return taken == null || !seen.answered()
                ? seen
                : OutlookReader.ahead(seen, source, detector.detect(taken), ExportKinds.of(taken));
    }

    /// Reads a file without importing it.
    ///
    /// @param atMost bytes on disk to read
    /// @param ticker receives the number of further bytes read, every few thousand rows; may throw to stop
    /// @throws UnusableInput when it cannot be read as this kind; ask [#inspect] first
    public static ImportPreview trial(
            ExportFile file, EvidenceKind kind, MappingProfiles profiles, long atMost, LongConsumer ticker) {
        return trial(Export.of(ExportKinds.of(kind), 0, file, profiles), atMost, ticker);
    }

    /// Reads an opened file without importing it.
    ///
    /// @param atMost bytes on disk to read
    /// @param ticker receives the number of further bytes read, every few thousand rows; may throw to stop
    public static ImportPreview trial(Export<?> export, long atMost, LongConsumer ticker) {
        return PreviewReader.of(export, atMost, ticker);
    }

    /// The detected kind of a file; empty when it fits none.
    ///
    /// @throws UnusableInput when it is empty, missing or not text
    public static Optional<EvidenceKind> kindOf(ExportFile file, MappingProfiles profiles) {
        return Optional.ofNullable(new FormatDetector(new ExportSource(file), profiles)
                .inspect(null)
                .kind());
    }

    /// Values that may be accounts, of a file whose account column is not known.
    ///
    /// @throws UnusableInput when it is empty, missing or not text
    public static Set<String> likelyAccounts(ExportFile file, MappingProfiles profiles) {
        return new FormatDetector(new ExportSource(file), profiles).likelyAccounts();
    }

    /// The texts in a file: itself, or the members of a zip archive.
    ///
    /// @throws UnusableInput when it cannot be opened or contains none
    public static List<ExportFile> textsIn(java.nio.file.Path path) {
        return ExportSource.textsIn(path);
    }
}
