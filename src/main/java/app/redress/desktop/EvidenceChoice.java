package app.redress.desktop;

import app.redress.casefile.database.Passphrase;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The exports chosen for import, with their settings.
///
/// @param files per kind, in the order they were listed
/// @param profiles profiles used in the preview, so that the import reads exactly what was previewed
/// @param zone of the business day
/// @param caseFile path of the case; null for the default
/// @param passphrase passphrase of the case, wiped after the analysis; null for an unencrypted case
public record EvidenceChoice(
        Map<EvidenceKind, List<Path>> files,
        MappingProfiles profiles,
        ZoneId zone,
        @Nullable Path caseFile,
        @Nullable Passphrase passphrase) {
    public EvidenceChoice {
        files = Map.copyOf(files);
    }

    public EvidenceChoice with(Passphrase other) {
        return new EvidenceChoice(files, profiles, zone, caseFile, other);
    }
}
