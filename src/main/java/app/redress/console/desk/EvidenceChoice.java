package app.redress.console.desk;

import app.redress.domain.EvidenceKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The exports a person picked for a new case.
///
/// @param zone of times without an offset, and of the business day
/// @param caseFile where the case is kept; null leaves the place to the desk
public record EvidenceChoice(
        Map<EvidenceKind, List<Path>> files,
        ZoneId zone,
        @Nullable Path caseFile) {
    public EvidenceChoice {
        files = Map.copyOf(files);
    }
}
