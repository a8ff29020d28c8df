package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Policy;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.mapping.MappingProfile;
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
/// @param profiles what is stated about the files, over what is detected
/// @param policy by which figures are made; its zone is that of the business day
/// @param asOf what the estimate is stamped with; null for the last instant in the evidence
/// @param threads 1 or more; the findings are the same whatever it is
/// @param choices what people decided about conflicting rows
/// @param allEvents whether to keep the events of cleared accounts however many there are
public record AnalysisRequest(
        Map<EvidenceKind, List<Path>> files,
        MappingProfiles profiles,
        Policy policy,
        @Nullable Instant asOf,
        int threads,
        List<ConflictChoice> choices,
        boolean allEvents) {
    public AnalysisRequest {
        files = Map.copyOf(files);
        choices = List.copyOf(choices);
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }

    public AnalysisRequest(
            Map<EvidenceKind, List<Path>> files,
            MappingProfiles profiles,
            Policy policy,
            @Nullable Instant asOf,
            int threads,
            List<ConflictChoice> choices) {
        this(files, profiles, policy, asOf, threads, choices, false);
    }

    /// Everything detected, nothing decided.
    public static AnalysisRequest of(Map<EvidenceKind, List<Path>> files, Policy policy, int threads) {
        return new AnalysisRequest(files, MappingProfiles.detected(policy.zone()), policy, null, threads, List.of());
    }

    /// The zone of the business day.
    public ZoneId zone() {
        return policy.zone();
    }

    /// The same with more said of all files, where nothing was said yet.
    AnalysisRequest saying(MappingProfile more) {
        MappingProfiles all = new MappingProfiles(
                profiles.zone(), profiles.stated().over(more), profiles.library(), profiles.perFile());
        return new AnalysisRequest(files, all, policy, asOf, threads, choices, allEvents);
    }

    /// The same with other decisions about conflicting rows.
    public AnalysisRequest with(List<ConflictChoice> others) {
        return new AnalysisRequest(files, profiles, policy, asOf, threads, others, allEvents);
    }
}
