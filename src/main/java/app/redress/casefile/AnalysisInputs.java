package app.redress.casefile;

import app.redress.domain.EvidenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the findings of a case were made from, so that they can be made again.
///
/// @param sources in evidence order
/// @param zone of the business day and of times without an offset
/// @param asOf as it was stated; null for the last instant in the evidence
/// @param policyText as its file said it
/// @param stated what was said about every file, as the text of a mapping profile
/// @param library the saved profiles that were offered, as text
public record AnalysisInputs(
        List<Source> sources,
        String zone,
        @Nullable Instant asOf,
        String policyText,
        String stated,
        List<String> library) {
    public AnalysisInputs {
        sources = List.copyOf(sources);
        library = List.copyOf(library);
    }

    /// One text that was read.
    ///
    /// @param path absolute
    /// @param member of an archive; empty for a file that is read as a whole
    /// @param sha256 of the file
    /// @param stated what was said about this text alone, as the text of a mapping profile
    public record Source(EvidenceKind kind, String path, String member, String sha256, String stated) {}
}
