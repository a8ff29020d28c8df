package app.redress.desktop;

import app.redress.casefile.session.CaseReader;
import app.redress.domain.Progress;
import java.util.List;
import java.util.Optional;

/// A case that is open in the window.
///
/// @param decisions stores people's decisions on its worklists
/// @param payouts its batches and their outcomes
/// @param claims stores decisions about its claims
/// @param people its people, and who is signed in
/// @param evidence its conflicts and rejected lines
/// @param export exports its worklists
/// @param estimates publishes its figures and compares what was published
/// @param uncertainty measures how far its figure may be off
/// @param bench tries out definitions of damage
/// @param deadlines what is due until when, and by which rules
/// @param zone in which its times are shown
/// @param reports writes its reports
/// @param audit its audit log
/// @param keeping names it and backs it up
/// @param search looks through it
/// @param reanalysis analyses it again
/// @param addition adds evidence to it
/// @param place path shown to people
/// @param sample whether it is the bundled sample, which exists only while open
/// @param passphraseChange empty for an unencrypted case
/// @param closing releases its file
public record OpenCase(
        CaseReader reader,
        DecisionService decisions,
        PayoutService payouts,
        ClaimService claims,
        PeopleService people,
        EvidenceService evidence,
        ListExportService export,
        EstimateService estimates,
        UncertaintyService uncertainty,
        BenchService bench,
        DeadlineService deadlines,
        ShownZone zone,
        ReportService reports,
        AuditService audit,
        CaseKeeping keeping,
        SearchService search,
        Reanalysis reanalysis,
        EvidenceAddition addition,
        String place,
        boolean sample,
        Optional<PassphraseChange> passphraseChange,
        Runnable closing)
        implements AutoCloseable {
    /// Analyses the evidence of a case again, with recent decisions and corrected lines. If cancelled or failed, the
    /// case is unchanged.
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
