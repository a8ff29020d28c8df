package app.redress.desktop;

import app.redress.analysis.AddedEvidence;
import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.List;

/// Adds evidence to one case file.
final class LocalEvidenceAddition implements EvidenceAddition {
    private final CaseFile file;
    private final CaseAnalysis cases;
    private final int threads;

    LocalEvidenceAddition(CaseFile file, CaseAnalysis cases, int threads) {
        this.file = file;
        this.cases = cases;
        this.threads = threads;
    }

    @Override
    public List<KnownEvidence> known() {
        return file.madeFrom().stream()
                .flatMap(from -> from.sources().stream()
                        .map(source -> new KnownEvidence(
                                new ExportFile(Path.of(source.path()), source.member()),
                                source.kind(),
                                mapping(source.stated()).over(mapping(from.stated())))))
                .toList();
    }

    private static MappingProfile mapping(String text) {
        return MappingProfile.of("case", text.lines().toList());
    }

    @Override
    public void add(EvidenceChoice more, Progress progress) {
        cases.add(file, new AddedEvidence(more.files(), more.profiles(), null), threads, progress);
    }
}
