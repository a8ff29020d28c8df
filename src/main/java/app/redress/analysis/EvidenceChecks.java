package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.AlikeRows;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;
import java.util.Optional;

/// Checks, after one reading, whether the files of a set cover the same accounts and the same period. What can be
/// settled without a person is settled by another reading; anything else is asked before any figure is made.
final class EvidenceChecks {
    /// Rows up to which every account is compared, even where a file joins.
    private static final long MANY_ROWS = 300_000;
    /// Rows of which at least one is readable in any export that was understood.
    private static final int SOME_ROWS = 10;

    private final FirstPass first;
    private final AnalysisRequest request;

    EvidenceChecks(FirstPass first, AnalysisRequest request) {
        this.first = first;
        this.request = request;
    }

    /// Statements needed for another reading; empty if none is needed.
    ///
    /// @throws UnusableInput when a person must say how the files relate
    Optional<MappingProfile> settled() {
        first.receipts().forEach(this::refuseUnreadable);
        if (!request.says("alike.rows")) {
            first.twins().ifPresent(this::refuseTwins);
        }
        boolean dated = request.says("period.from") || request.says("period.to");
        if (!dated) {
            new OtherTimes(first.receipts(), request.zone()).refuse();
        }
        new OtherTimes(first.receipts(), request.zone()).note(first::note);
        Optional<MappingProfile> period =
                dated ? Optional.empty() : new EvidencePeriod(first.coverages()).statement(request.zone());
        return period.isPresent() ? period : accounts().joined();
    }

    /// A figure of 0 from an export that could not be read would look like a finding.
    private void refuseUnreadable(Receipt receipt) {
        boolean events = receipt.file().kind() == EvidenceKind.TRANSACTIONS
                || receipt.file().kind() == EvidenceKind.ACCESS;
        long rejected = receipt.lines().rejected();
        boolean nothing = rejected >= SOME_ROWS
                && receipt.lines().accepted()
                                + receipt.lines().duplicate()
                                + receipt.lines().conflict()
                        == 0;
        if (!events || !nothing || Reservation.implausible(List.of(receipt)) > 0) {
            return;
        }
        first.rejects().stream()
                .filter(reject -> reject.file().index() == receipt.file().index())
                .findFirst()
                .ifPresent(reject -> {
                    throw new UnusableInput(Message.of(
                            "analysis.unreadable", receipt.file().name(), rejected, reject.line(), reject.reason()));
                });
    }

    private void refuseTwins(AlikeRows.Twins twins) {
        throw new UnusableInput(Message.of(
                "analysis.alike",
                nameOf(twins.again()),
                twins.rows(),
                nameOf(twins.first()),
                twins.id(),
                twins.otherId()));
    }

    private String nameOf(int file) {
        return first.receipts().stream()
                .map(Receipt::file)
                .filter(named -> named.index() == file)
                .map(EvidenceFile::name)
                .findFirst()
                .orElseThrow();
    }

    /// Checks of which accounts the files name.
    AccountChecks accounts() {
        List<Receipt> receipts = first.receipts();
        boolean few = receipts.stream().mapToLong(r -> r.lines().accepted()).sum() <= MANY_ROWS;
        return new AccountChecks(
                first.accountsOfFiles(), receipts.stream().map(Receipt::file).toList(), few, request, first::note);
    }
}
