package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Inspects the files of a set before they are imported, as an analysis of the set would read them: what one file
/// leaves open, the others may resolve.
public final class SetInspector {
    private SetInspector() {}

    /// @param seen the inspection
    /// @param alone whether the file is clear by itself
    /// @param kind what it is by itself; null when it is not known
    public record Inspected(
            Inspection seen, boolean alone, @Nullable EvidenceKind kind) {}

    /// Inspects one file of a set.
    ///
    /// @param kind kind stated by a person; null to detect it
    /// @param others the other files of the set whose kind is known
    public static Inspected inspect(
            ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles, List<StatedFile> others) {
        FilesBeside beside = new FilesBeside(profiles, () -> others);
        Inspection alone = Inspector.inspect(file, kind, profiles);
        if (alone.answered() && !beside.datesSaidForAll(file)) {
            return new Inspected(alone, true, alone.kind());
        }
        OtherFiles all = beside.of(file, alone.kind());
        OtherFiles told = alone.answered() ? all.withoutAccounts() : all;
        Inspection seen = told.equals(OtherFiles.NONE) ? alone : Inspector.inspect(file, kind, profiles, told);
        return new Inspected(seen, alone.answered(), alone.kind());
    }

    /// Inspects all files of a set.
    ///
    /// @param kind kind of all of them, stated by a person; null to detect it
    public static List<Inspection> inspectAll(
            List<ExportFile> files, @Nullable EvidenceKind kind, MappingProfiles profiles) {
        List<Inspected> alone = files.stream()
                .map(file -> inspect(file, kind, profiles, List.of()))
                .toList();
        List<StatedFile> known = new ArrayList<>();
        for (Inspected one : alone) {
            EvidenceKind found = one.kind();
            if (found != null) {
                known.add(new StatedFile(one.seen().file(), found, profiles));
            }
        }
        return alone.stream()
                .map(one -> one.alone() && !beside(profiles)
                        ? one.seen()
                        : inspect(one.seen().file(), kind, profiles, known).seen())
                .toList();
    }

    /// Whether what is said of all files may be meant for only one, which the others show.
    private static boolean beside(MappingProfiles profiles) {
        return profiles.stated().said("date.order").isPresent();
    }

    /// Previews a file of a set without importing it.
    ///
    /// @param others the other files of the set whose kind is known
    /// @param atMost bytes on disk to read
    /// @param ticker receives the number of further bytes read; may throw to stop
    public static ImportPreview trial(StatedFile file, List<StatedFile> others, long atMost, LongConsumer ticker) {
        FilesBeside beside = new FilesBeside(file.profiles(), () -> others);
        return Inspector.trial(beside.open(ExportKinds.of(file.kind()), 0, file.file()), atMost, ticker);
    }
}
