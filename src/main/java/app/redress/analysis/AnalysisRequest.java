package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to analyse, with which settings.
///
/// @param files per kind, in the order that makes the evidence set; kinds without files may be absent
/// @param policyFile null for the policy that is shipped
/// @param profiles settings for the files, which override what is detected
/// @param zone of the business day
/// @param asOf time of the estimate; null for the last instant in the evidence
/// @param threads 1 or more; the findings do not depend on it
/// @param choices decisions on conflicting rows
public record AnalysisRequest(
        Map<EvidenceKind, List<Path>> files,
        @Nullable Path policyFile,
        MappingProfiles profiles,
        ZoneId zone,
        @Nullable Instant asOf,
        int threads,
        List<ConflictChoice> choices) {
    public AnalysisRequest {
        files = Map.copyOf(files);
        choices = List.copyOf(choices);
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }

    /// A request without settings or decisions.
    public static AnalysisRequest of(
            Map<EvidenceKind, List<Path>> files, @Nullable Path policyFile, ZoneId zone, int threads) {
        return new AnalysisRequest(files, policyFile, MappingProfiles.detected(zone), zone, null, threads, List.of());
    }
}
