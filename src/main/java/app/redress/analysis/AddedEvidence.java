package app.redress.analysis;

import app.redress.casefile.results.AnalysisInputs;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Exports added to a case later: a late export, claims, payouts, controls.
///
/// @param files per kind, in the order they were named
/// @param profiles statements about these files; they do not apply to the case's existing files
/// @param asOf as-of time of the estimate from now on; null to keep it
public record AddedEvidence(
        Map<EvidenceKind, List<Path>> files,
        MappingProfiles profiles,
        @Nullable Instant asOf) {
    public AddedEvidence {
        files = Map.copyOf(files);
    }

    /// The inputs of a case plus these files.
    AnalysisInputs to(AnalysisInputs from) {
        Map<EvidenceKind, List<AnalysisInputs.Source>> sources = new EnumMap<>(EvidenceKind.class);
        for (AnalysisInputs.Source source : from.sources()) {
            sources.computeIfAbsent(source.kind(), _ -> new ArrayList<>()).add(source);
        }
        files.forEach((kind, paths) -> {
            List<AnalysisInputs.Source> known = sources.computeIfAbsent(kind, _ -> new ArrayList<>());
            paths.forEach(path -> known.addAll(sourcesIn(kind, requireNew(path, from))));
        });
        return new AnalysisInputs(
                sources.values().stream().flatMap(List::stream).toList(),
                from.zone(),
                asOf == null ? from.asOf() : asOf,
                from.policyText(),
                from.stated(),
                from.library());
    }

    private static Path requireNew(Path added, AnalysisInputs from) {
        Path path = added.toAbsolutePath().normalize();
        boolean known = from.sources().stream()
                .anyMatch(source -> Path.of(source.path()).normalize().equals(path));
        if (known) {
            throw new UnusableInput(Message.of("case.hasFile", added));
        }
        return path;
    }

    /// A file, or each member of an archive. The profile's statements are bound to it, so that existing files are read
    /// as before.
    private List<AnalysisInputs.Source> sourcesIn(EvidenceKind kind, Path path) {
        return Inspector.textsIn(path).stream()
                .filter(text -> isReadAs(kind, text))
                .map(text -> new AnalysisInputs.Source(
                        kind,
                        path.toString(),
                        text.member(),
                        "",
                        saidOf(text, kind).text()))
                .toList();
    }

    /// An archive may be added for several kinds: then each member is stated to be one of them.
    private boolean isReadAs(EvidenceKind kind, ExportFile text) {
        return profiles.perFile()
                .getOrDefault(text, MappingProfile.NONE)
                .kind()
                .filter(said -> said != kind)
                .isEmpty();
    }

    private MappingProfile saidOf(ExportFile text, EvidenceKind kind) {
        MappingProfile own =
                profiles.perFile().getOrDefault(text, MappingProfile.NONE).over(profiles.stated());
        return profiles.library().isEmpty()
                ? own
                : own.over(Inspector.inspect(text, kind, profiles).profiles().detected());
    }
}
