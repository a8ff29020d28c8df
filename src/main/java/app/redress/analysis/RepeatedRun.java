package app.redress.analysis;

import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.findings.Findings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Records the inputs of a run, and recreates its request from them.
final class RepeatedRun {
    private final AnalysisInputs from;

    RepeatedRun(AnalysisInputs from) {
        this.from = from;
    }

    /// @throws UnusableInput when the case has no record of its inputs
    static AnalysisInputs from(CaseFile file) {
        return file.madeFrom().orElseThrow(() -> new UnusableInput(Message.of("case.unknownFiles", file.file())));
    }

    /// The inputs with one more file, read as stated; an existing file is replaced.
    static AnalysisInputs with(AnalysisInputs from, EvidenceKind kind, Path added, MappingProfile stated) {
        String path = added.toAbsolutePath().toString();
        List<AnalysisInputs.Source> sources = new ArrayList<>(from.sources());
        sources.removeIf(source -> source.path().equals(path));
        sources.add(new AnalysisInputs.Source(kind, path, "", "", stated.text()));
        return new AnalysisInputs(
                sources,
                from.zone(),
                from.asOf(),
                from.policyText(),
                from.stated(),
                from.library(),
                from.labels(),
                null);
    }

    static AnalysisInputs describe(AnalysisRequest request, Findings findings) {
        MappingProfiles profiles = request.profiles();
        List<AnalysisInputs.Source> sources = findings.evidence().receipts().stream()
                .map(r -> source(r.file(), profiles))
                .toList();
        return new AnalysisInputs(
                        sources,
                        request.zone().getId(),
                        request.asOf(),
                        findings.basis().policyText(),
                        profiles.stated().text(),
                        profiles.library().stream().map(MappingProfile::text).toList(),
                        request.labels(),
                        null)
                .within(DecidedLimits.lines(request));
    }

    /// @throws UnusableInput when a file of the case has changed
    static void requireUnchanged(AnalysisInputs before, Findings findings) {
        for (Receipt receipt : findings.evidence().receipts()) {
            EvidenceFile now = receipt.file();
            before.sources().stream()
                    .filter(source -> source.path().equals(now.path())
                            && source.member().equals(now.member())
                            && !source.sha256().isEmpty()
                            && !source.sha256().equals(now.sha256()))
                    .findFirst()
                    .ifPresent(source -> {
                        throw new UnusableInput(Message.of("case.fileChanged", source.path()));
                    });
        }
    }

    private static AnalysisInputs.Source source(EvidenceFile file, MappingProfiles profiles) {
        Path path = Path.of(file.path());
        MappingProfile stated =
                profiles.perFile().getOrDefault(new ExportFile(path, file.member()), MappingProfile.NONE);
        return new AnalysisInputs.Source(
                file.kind(), path.toAbsolutePath().toString(), file.member(), file.sha256(), stated.text());
    }

    AnalysisRequest request(List<ConflictChoice> choices, int threads) {
        Map<EvidenceKind, Set<Path>> files = new EnumMap<>(EvidenceKind.class);
        Map<ExportFile, MappingProfile> perFile = new HashMap<>();
        for (AnalysisInputs.Source source : from.sources()) {
            Path path = Path.of(source.path());
            files.computeIfAbsent(source.kind(), _ -> new LinkedHashSet<>()).add(path);
            MappingProfile stated = mapping(source.stated());
            if (!stated.lines().isEmpty()) {
                perFile.put(new ExportFile(path, source.member()), stated);
            }
        }
        Map<EvidenceKind, List<Path>> ordered = new EnumMap<>(EvidenceKind.class);
        files.forEach((kind, paths) -> ordered.put(kind, new ArrayList<>(paths)));
        ZoneId zone = ZoneId.of(from.zone());
        MappingProfiles profiles = new MappingProfiles(
                zone,
                mapping(from.stated()),
                from.library().stream().map(RepeatedRun::mapping).toList(),
                perFile);
        return new AnalysisRequest(ordered, profiles, policy(zone), from.asOf(), threads, choices)
                .taughtBy(from.taught());
    }

    private static MappingProfile mapping(String text) {
        return MappingProfile.of("the case", text.lines().toList());
    }

    /// The policy as of that run, whatever became of its file.
    private Policy policy(ZoneId zone) {
        return PolicyFile.of("the policy of the case", from.policyText(), zone);
    }
}
