package app.redress.desktop;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.analysis.SetComparison;
import app.redress.analysis.SetInspector;
import app.redress.analysis.SetInspector.Inspected;
import app.redress.analysis.StatedFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.source.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Inspects files on this machine, and saves profiles in a folder.
final class LocalImportService implements ImportService {
    private final ProfileLibrary library;
    private final int threads;

    LocalImportService(ProfileLibrary library, int threads) {
        this.library = library;
        this.threads = threads;
    }

    @Override
    public List<Path> filesIn(Path chosen) {
        return FolderFiles.in(chosen);
    }

    @Override
    public List<ExportFile> textsIn(Path file) {
        return Inspector.textsIn(file);
    }

    @Override
    public long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
    }

    @Override
    public Inspected inspect(
            ExportFile file, @Nullable EvidenceKind kind, MappingProfiles profiles, List<StatedFile> others) {
        return SetInspector.inspect(file, kind, profiles, others);
    }

    @Override
    public ImportPreview trial(StatedFile file, List<StatedFile> others, long atMost, LongConsumer ticker) {
        return SetInspector.trial(file, others, atMost, ticker);
    }

    @Override
    public Optional<SetComparison> compare(EvidenceChoice set, Progress progress) {
        AnalysisRequest request = new AnalysisRequest(
                set.files(), set.profiles(), PolicyFile.shipped(set.zone()), null, threads, List.of());
        return Optional.of(
                SetComparison.isQuick(request)
                        ? SetComparison.of(request, progress)
                        : SetComparison.ofAccounts(request, progress));
    }

    @Override
    public Library library() {
        return library.all();
    }

    @Override
    public MappingProfile read(Path file) {
        return ProfileLibrary.read(file);
    }

    @Override
    public MappingProfile save(MappingProfile profile) {
        return library.save(profile);
    }
}
