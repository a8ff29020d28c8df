package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to analyse and by which settings.
///
/// @param files per kind, in the order that makes the evidence set; kinds without files may be absent
/// @param policyFile null for the policy that is shipped
/// @param profileFile mapping profile; null to detect
/// @param zone of times that carry no offset, and of the business day
/// @param asOf what the estimate is stamped with; null for the last instant in the evidence
/// @param threads 1 or more; the findings are the same whatever it is
public record AnalysisRequest(
        Map<EvidenceKind, List<Path>> files,
        @Nullable Path policyFile,
        @Nullable Path profileFile,
        ZoneId zone,
        @Nullable Instant asOf,
        int threads) {
    public AnalysisRequest {
        files = Map.copyOf(files);
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }
}
