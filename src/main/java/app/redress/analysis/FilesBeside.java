package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.OtherFiles;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Export.Beginning;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the files of a request tell about each other, as far as each is clear by itself.
final class FilesBeside {
    private static final String DATE_ORDER = "date.order";
    /// One row in so many may be misdated.
    private static final int SLIPS = 50;

    private final AnalysisRequest request;
    private final RequestFiles files;
    private final Map<ExportFile, Optional<Beginning>> known = new HashMap<>();

    FilesBeside(AnalysisRequest request, RequestFiles files) {
        this.request = request;
        this.files = files;
    }

    /// Whether an order of dates was stated for all files, so that it may not be meant for this one.
    boolean datesSaidForAll(ExportFile file) {
        return !datesSaidOf(file)
                && request.profiles().stated().said(DATE_ORDER).isPresent();
    }

    private boolean datesSaidOf(ExportFile file) {
        return request.profiles()
                .perFile()
                .getOrDefault(file, MappingProfile.NONE)
                .said(DATE_ORDER)
                .isPresent();
    }

    /// What the others tell about a file.
    OtherFiles of(ExportFile file) {
        Set<String> accounts = new HashSet<>();
        List<Instant> times = new ArrayList<>();
        for (EvidenceKind kind : request.files().keySet()) {
            for (ExportFile other : files.of(kind)) {
                if (!other.equals(file)) {
                    beginning(kind, other).ifPresent(begun -> {
                        accounts.addAll(begun.moments().keySet());
                        if (kind == EvidenceKind.TRANSACTIONS || kind == EvidenceKind.ACCESS) {
                            begun.moments().values().forEach(times::addAll);
                        }
                    });
                }
            }
        }
        if (times.isEmpty() || datesSaidOf(file)) {
            return OtherFiles.naming(accounts);
        }
        times.sort(null);
        int slips = times.size() / SLIPS;
        return new OtherFiles(accounts, times.get(slips), times.get(times.size() - 1 - slips));
    }

    private Optional<Beginning> beginning(EvidenceKind kind, ExportFile other) {
        return known.computeIfAbsent(other, file -> {
            try {
                return Optional.of(Export.of(ExportKinds.of(kind), 0, file, request.profiles())
                        .beginning());
            } catch (UnusableInput open) {
                // it is asked about when its own turn comes
                return Optional.empty();
            }
        });
    }
}
