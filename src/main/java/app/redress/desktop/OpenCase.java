package app.redress.desktop;

import app.redress.casefile.CaseReader;
import app.redress.domain.Progress;
import java.util.List;
import java.util.Optional;

/// A case that is open in the window.
///
/// @param decisions takes what people decide on its worklists
/// @param people who they are and who sits here
/// @param evidence settles its conflicts and hands out its rejected lines
/// @param export writes its worklists
/// @param estimates publishes its figures and compares what was published
/// @param reanalysis analyses it once more
/// @param addition adds evidence to it
/// @param place where it is kept, as shown to people
/// @param sample whether it is the shipped case, kept only while it is open
/// @param passphraseChange empty for a case that is not encrypted
/// @param closing releases its file
public record OpenCase(
        CaseReader reader,
        DecisionService decisions,
        PeopleService people,
        EvidenceService evidence,
        ListExportService export,
        EstimateService estimates,
        Reanalysis reanalysis,
        EvidenceAddition addition,
        String place,
        boolean sample,
        Optional<PassphraseChange> passphraseChange,
        Runnable closing)
        implements AutoCloseable {
    /// Analyses the evidence of a case again: with the decisions taken since, and with more lines. Cancelled or
    /// failed, the case is as it was.
    @FunctionalInterface
    public interface Reanalysis {
        /// @param added may be empty
        void run(List<CorrectedLines> added, Progress progress);
    }

    @Override
    public void close() {
        closing.run();
    }
}
