package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Export.Beginning;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the files of a set reveal about each other, as far as each is clear by itself.
final class FilesBeside {
    private static final String DATE_ORDER = "date.order";
    /// One row in this many may be misdated.
    private static final int SLIPS = 50;

    private final MappingProfiles profiles;
    private final Supplier<List<StatedFile>> files;
    private final Map<ExportFile, Optional<Beginning>> known = new HashMap<>();

    /// @param profiles statements about the file that is compared with the others
    /// @param files all files of the set
    FilesBeside(MappingProfiles profiles, Supplier<List<StatedFile>> files) {
        this.profiles = profiles;
        this.files = files;
    }

    /// Opens a file; other files may resolve what it leaves open.
    <T> Export<T> open(ExportKind<T> kind, int index, ExportFile text) {
        try {
            Export<T> alone = Export.of(kind, index, text, profiles);
            return datesSaidForAll(text)
                    ? Export.of(
                            kind, index, text, profiles, of(text, kind.kind()).withoutAccounts())
                    : alone;
        } catch (UnusableInput alone) {
            OtherFiles others = of(text, kind.kind());
            if (others.equals(OtherFiles.NONE)) {
                throw alone;
            }
            return Export.of(kind, index, text, profiles, others);
        }
    }

    /// Whether a date order was stated for all files, so that it may not be meant for this one.
    boolean datesSaidForAll(ExportFile file) {
        return !datesSaidOf(file) && profiles.stated().said(DATE_ORDER).isPresent();
    }

    private boolean datesSaidOf(ExportFile file) {
        return profiles.perFile()
                .getOrDefault(file, MappingProfile.NONE)
                .said(DATE_ORDER)
                .isPresent();
    }

    /// What the other files reveal about a file.
    ///
    /// @param kind its kind; null when it is not known
    OtherFiles of(ExportFile file, @Nullable EvidenceKind kind) {
        Set<String> accounts = new HashSet<>();
        List<Instant> times = new ArrayList<>();
        for (StatedFile other : files.get()) {
            if (other.file().equals(file)) {
                continue;
            }
            Optional<Beginning> begun = beginning(other);
            begun.ifPresent(clear -> {
                accounts.addAll(clear.moments().keySet());
                if (other.kind() == EvidenceKind.TRANSACTIONS || other.kind() == EvidenceKind.ACCESS) {
                    clear.moments().values().forEach(times::addAll);
                }
            });
            if (begun.isEmpty() && kind != null && shareOnlyAccounts(kind, other.kind())) {
                accounts.addAll(Inspector.likelyAccounts(other.file(), other.profiles()));
            }
        }
        if (times.isEmpty() || datesSaidOf(file)) {
            return OtherFiles.naming(accounts);
        }
        times.sort(null);
        int slips = times.size() / SLIPS;
        return new OtherFiles(accounts, times.get(slips), times.get(times.size() - 1 - slips));
    }

    /// Whether accounts are all that files of these kinds have in common: two exports of transactions also share
    /// stores.
    private static boolean shareOnlyAccounts(EvidenceKind one, EvidenceKind other) {
        return (one == EvidenceKind.ACCESS) != (other == EvidenceKind.ACCESS);
    }

    private Optional<Beginning> beginning(StatedFile other) {
        return known.computeIfAbsent(other.file(), file -> {
            try {
                return Optional.of(Export.of(ExportKinds.of(other.kind()), 0, file, other.profiles())
                        .beginning());
            } catch (UnusableInput open) {
                // its question is asked when it is opened itself
                return Optional.empty();
            }
        });
    }
}
