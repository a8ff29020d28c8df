package app.redress.analysis;

import app.redress.decisions.Labels;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Policy;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What to analyse, with which settings.
///
/// @param files files by kind, in evidence order; kinds without files may be absent
/// @param profiles statements about the files, overriding detection
/// @param policy the policy; its zone is that of the business day
/// @param asOf as-of time of the estimate; null for the last instant in the evidence
/// @param threads 1 or more; does not affect the findings
/// @param choices decisions on conflicting rows
/// @param allEvents whether to keep the events of cleared accounts, however many
/// @param asked accounts to judge and list with their events whatever screening says; they teach nothing about others
/// @param labels what people decided, as examples for judging other accounts
public record AnalysisRequest(
        Map<EvidenceKind, List<Path>> files,
        MappingProfiles profiles,
        Policy policy,
        @Nullable Instant asOf,
        int threads,
        List<ConflictChoice> choices,
        boolean allEvents,
        Set<String> asked,
        Labels labels) {
    public AnalysisRequest {
        files = Map.copyOf(files);
        asked = Set.copyOf(asked);
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

    public AnalysisRequest(
            Map<EvidenceKind, List<Path>> files,
            MappingProfiles profiles,
            Policy policy,
            @Nullable Instant asOf,
            int threads,
            List<ConflictChoice> choices,
            boolean allEvents) {
        this(files, profiles, policy, asOf, threads, choices, allEvents, Set.of(), Labels.NONE);
    }

    /// A request that detects everything and has no decisions.
    public static AnalysisRequest of(Map<EvidenceKind, List<Path>> files, Policy policy, int threads) {
        return new AnalysisRequest(files, MappingProfiles.detected(policy.zone()), policy, null, threads, List.of());
    }

    /// The zone of the business day.
    public ZoneId zone() {
        return policy.zone();
    }

    /// Whether a person stated something about any file.
    boolean says(String key) {
        return profiles.decided().said(key).isPresent()
                || profiles.stated().said(key).isPresent()
                || profiles.library().stream().anyMatch(p -> p.said(key).isPresent())
                || profiles.perFile().values().stream()
                        .anyMatch(p -> p.said(key).isPresent());
    }

    /// Whether a key is stated with this value, for all files or for one.
    boolean saysOf(String key, String value) {
        return Stream.of(
                        List.of(profiles.stated()),
                        profiles.library(),
                        profiles.perFile().values())
                .flatMap(Collection::stream)
                .anyMatch(p -> p.said(key).filter(value::equals).isPresent());
    }

    /// A copy with additional statements about all files, where none were made.
    AnalysisRequest saying(MappingProfile more) {
        MappingProfiles all = new MappingProfiles(
                profiles.zone(),
                profiles.stated().over(more),
                profiles.library(),
                profiles.perFile(),
                profiles.decided());
        return new AnalysisRequest(files, all, policy, asOf, threads, choices, allEvents, asked, labels);
    }

    /// The same with other decisions about conflicting rows.
    public AnalysisRequest with(List<ConflictChoice> others) {
        return new AnalysisRequest(files, profiles, policy, asOf, threads, others, allEvents, asked, labels);
    }

    /// The same with decisions for all files of the case.
    AnalysisRequest deciding(MappingProfile decided) {
        return new AnalysisRequest(
                files, profiles.deciding(decided), policy, asOf, threads, choices, allEvents, asked, labels);
    }

    /// The same with these accounts asked for.
    public AnalysisRequest asking(Collection<String> accounts) {
        return new AnalysisRequest(
                files, profiles, policy, asOf, threads, choices, allEvents, Set.copyOf(accounts), labels);
    }

    /// The same, taught by what people decided.
    public AnalysisRequest taughtBy(Labels others) {
        return new AnalysisRequest(files, profiles, policy, asOf, threads, choices, allEvents, asked, others);
    }
}
