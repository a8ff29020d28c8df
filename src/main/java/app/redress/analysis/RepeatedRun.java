package app.redress.analysis;

import app.redress.casefile.CaseFile;
import app.redress.casefile.MadeFrom;
import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.ConflictChoice;
import app.redress.evidence.EvidenceFile;
import app.redress.evidence.ExportFile;
import app.redress.evidence.Mapping;
import app.redress.evidence.Profiles;
import app.redress.worklist.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes down what a run was made from, and makes the same request of it again.
final class RepeatedRun implements AutoCloseable {
    private final MadeFrom from;
    private @Nullable Path policy;

    RepeatedRun(MadeFrom from) {
        this.from = from;
    }

    /// @throws UnusableInput when the case does not know
    static MadeFrom from(CaseFile file) {
        return file.madeFrom()
                .orElseThrow(() -> new UnusableInput(
                        "the case " + file.file() + " does not know its files; analyse them into it once more"));
    }

    /// The same with one more file, read as stated; one that is there already is read anew.
    static MadeFrom with(MadeFrom from, EvidenceKind kind, Path added, Mapping stated) {
        String path = added.toAbsolutePath().toString();
        List<MadeFrom.Source> sources = new ArrayList<>(from.sources());
        sources.removeIf(source -> source.path().equals(path));
        sources.add(new MadeFrom.Source(kind, path, "", "", stated.text()));
        return new MadeFrom(sources, from.zone(), from.asOf(), from.policyText(), from.stated(), from.library());
    }

    static MadeFrom describe(AnalysisRequest request, Findings findings) {
        Profiles profiles = request.profiles();
        List<MadeFrom.Source> sources = findings.receipts().stream()
                .map(r -> source(r.file(), profiles))
                .toList();
        return new MadeFrom(
                sources,
                request.zone().getId(),
                request.asOf(),
                findings.policyText(),
                profiles.stated().text(),
                profiles.library().stream().map(Mapping::text).toList());
    }

    private static MadeFrom.Source source(EvidenceFile file, Profiles profiles) {
        Path path = Path.of(file.path());
        Mapping stated = profiles.perFile().getOrDefault(new ExportFile(path, file.member()), Mapping.NONE);
        return new MadeFrom.Source(
                file.kind(), path.toAbsolutePath().toString(), file.member(), file.sha256(), stated.text());
    }

    AnalysisRequest request(List<ConflictChoice> choices, int threads) {
        Map<EvidenceKind, Set<Path>> files = new EnumMap<>(EvidenceKind.class);
        Map<ExportFile, Mapping> perFile = new HashMap<>();
        for (MadeFrom.Source source : from.sources()) {
            Path path = Path.of(source.path());
            files.computeIfAbsent(source.kind(), _ -> new LinkedHashSet<>()).add(path);
            Mapping stated = mapping(source.stated());
            if (!stated.lines().isEmpty()) {
                perFile.put(new ExportFile(path, source.member()), stated);
            }
        }
        Map<EvidenceKind, List<Path>> ordered = new EnumMap<>(EvidenceKind.class);
        files.forEach((kind, paths) -> ordered.put(kind, new ArrayList<>(paths)));
        ZoneId zone = ZoneId.of(from.zone());
        Profiles profiles = new Profiles(
                zone,
                mapping(from.stated()),
                from.library().stream().map(RepeatedRun::mapping).toList(),
                perFile);
        return new AnalysisRequest(ordered, policyFile(zone), profiles, zone, from.asOf(), threads, choices);
    }

    private static Mapping mapping(String text) {
        return Mapping.of("the case", text.lines().toList());
    }

    /// Null for the policy that is shipped; else the text of then, whatever became of its file.
    private @Nullable Path policyFile(ZoneId zone) {
        if (from.policyText().equals(PolicyFile.shipped(zone).text())) {
            return null;
        }
        try {
            Path file = Files.createTempFile("redress-policy", ".properties");
            policy = file;
            return Files.writeString(file, from.policyText());
        } catch (IOException e) {
            throw new UnusableInput("no room for temporary files; free space in the temporary folder", e);
        }
    }

    @Override
    public void close() {
        if (policy != null) {
            policy.toFile().delete();
        }
    }
}
