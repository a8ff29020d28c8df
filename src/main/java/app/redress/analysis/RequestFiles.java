package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of a request by kind. A workbook or archive may be given for several kinds: each of its members is then
/// read as its own kind.
final class RequestFiles {
    private final AnalysisRequest request;
    private final Map<ExportFile, Optional<EvidenceKind>> kinds = new HashMap<>();

    RequestFiles(AnalysisRequest request) {
        this.request = request;
    }

    List<ExportFile> of(EvidenceKind kind) {
        return request.files().getOrDefault(kind, List.of()).stream()
                .flatMap(path -> membersOf(path, kind).stream())
                .toList();
    }

    /// The texts of all kinds.
    List<StatedFile> all() {
        return request.files().keySet().stream()
                .flatMap(kind -> of(kind).stream().map(file -> new StatedFile(file, kind, request.profiles())))
                .toList();
    }

    private List<ExportFile> membersOf(Path path, EvidenceKind kind) {
        List<ExportFile> all = Inspector.textsIn(path);
        List<EvidenceKind> named = request.files().entrySet().stream()
                .filter(files -> files.getValue().contains(path))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (all.size() < 2 || named.size() < 2) {
            return all;
        }
        return all.stream()
                .filter(member -> kindOf(member).filter(named::contains).orElse(named.getFirst()) == kind)
                .toList();
    }

    private Optional<EvidenceKind> kindOf(ExportFile member) {
        return kinds.computeIfAbsent(member, file -> {
            try {
                return Inspector.kindOf(file, request.profiles());
            } catch (UnusableInput unreadable) {
                // it is refused when it is read
                return Optional.empty();
            }
        });
    }
}
