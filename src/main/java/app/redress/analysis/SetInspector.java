package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.Inspection;
import app.redress.evidence.detect.OtherFiles;
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
    /// @param alone whether the file is clear by itself, so that it can resolve questions about others
    public record Inspected(Inspection seen, boolean alone) {}

    /// Inspects one file of a set.
    ///
    /// @param kind kind stated by a person; null to detect it
    /// @param others files of the set that are clear by themselves
    public static Inspected inspect(
            ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles, List<StatedFile> others) {
        FilesBeside beside = new FilesBeside(profiles, () -> others);
        Inspection alone = Inspector.inspect(file, kind, profiles);
        if (alone.answered() && !beside.datesSaidForAll(file)) {
            return new Inspected(alone, true);
        }
        OtherFiles told = alone.answered() ? beside.of(file).withoutAccounts() : beside.of(file);
        Inspection seen = told.equals(OtherFiles.NONE) ? alone : Inspector.inspect(file, kind, profiles, told);
        return new Inspected(seen, alone.answered());
    }

    /// Inspects all files of a set.
    ///
    /// @param kind kind of all of them, stated by a person; null to detect it
    public static List<Inspection> inspectAll(
            List<ExportFile> files, @Nullable EvidenceKind kind, MappingProfiles profiles) {
        List<Inspected> alone = files.stream()
                .map(file -> inspect(file, kind, profiles, List.of()))
                .toList();
        List<StatedFile> clear = new ArrayList<>();
        for (Inspected one : alone) {
            EvidenceKind found = one.seen().kind();
            if (one.alone() && found != null) {
                clear.add(new StatedFile(one.seen().file(), found, profiles));
            }
        }
        return alone.stream()
                .map(one -> clear.isEmpty()
                        ? one.seen()
                        : inspect(one.seen().file(), kind, profiles, clear).seen())
                .toList();
    }

    /// Previews a file of a set without importing it.
    ///
    /// @param others files of the set that are clear by themselves
    /// @param atMost bytes on disk to read
    /// @param ticker receives the number of further bytes read; may throw to stop
    public static ImportPreview trial(StatedFile file, List<StatedFile> others, long atMost, LongConsumer ticker) {
        FilesBeside beside = new FilesBeside(file.profiles(), () -> others);
        return Inspector.trial(beside.open(ExportKinds.of(file.kind()), 0, file.file()), atMost, ticker);
    }
}
