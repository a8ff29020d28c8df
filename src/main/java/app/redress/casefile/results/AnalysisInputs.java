package app.redress.casefile.results;

import app.redress.decisions.Labels;
import app.redress.domain.EvidenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The inputs of a case's findings, so that the analysis can be repeated.
///
/// @param sources in evidence order
/// @param zone of the business day and of times without an offset
/// @param asOf stated as-of time; null for the last instant in the evidence
/// @param policyText text of the policy file
/// @param stated settings for all files, as the text of a mapping profile
/// @param library the saved profiles available at the time, as text
/// @param labels what people's decisions taught that run; null for one by a version in which they taught nothing
/// @param limits the decided limits of the evidence in that run, as lines of a mapping profile; null for none
public record AnalysisInputs(
        List<Source> sources,
        String zone,
        @Nullable Instant asOf,
        String policyText,
        String stated,
        List<String> library,
        @Nullable Labels labels,
        @Nullable String limits) {
    public AnalysisInputs {
        sources = List.copyOf(sources);
        library = List.copyOf(library);
    }

    /// Inputs of a run that no decision taught anything.
    public AnalysisInputs(
            List<Source> sources,
            String zone,
            @Nullable Instant asOf,
            String policyText,
            String stated,
            List<String> library) {
        this(sources, zone, asOf, policyText, stated, library, null, null);
    }

    /// What decisions taught the run.
    public Labels taught() {
        return labels == null ? Labels.NONE : labels;
    }

    /// The same of a run that these decisions taught.
    public AnalysisInputs taughtBy(Labels others) {
        return new AnalysisInputs(sources, zone, asOf, policyText, stated, library, others, limits);
    }

    /// The limits of the evidence that people had decided; empty for none.
    public String limited() {
        return limits == null ? "" : limits;
    }

    /// The same of a run within these decided limits.
    public AnalysisInputs within(List<String> lines) {
        return new AnalysisInputs(
                sources,
                zone,
                asOf,
                policyText,
                stated,
                library,
                labels,
                lines.isEmpty() ? null : String.join("\n", lines));
    }

    /// One file, or archive member, that was read.
    ///
    /// @param path absolute
    /// @param member name in an archive; empty for a file that is read as a whole
    /// @param sha256 of the file
    /// @param stated settings for this source only, as the text of a mapping profile
    public record Source(EvidenceKind kind, String path, String member, String sha256, String stated) {}
}
