package app.redress.analysis;

import app.redress.damages.AccountFinding;
import app.redress.damages.LedgerGaps;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.report.document.ManagementReport;
import app.redress.report.document.ReportFacts;
import app.redress.report.document.ReportFacts.TierLine;
import app.redress.worklist.CompensationItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the management report of one run that is kept in no case: nothing is published or decided yet.
public final class ResultReport {
    private ResultReport() {}

    /// @param name what the report is about, such as the name of the result folder
    /// @param target its ending decides between PDF and HTML
    public static void write(Findings findings, String name, Locale locale, Path target) {
        ReportForm form = ReportForm.of(target);
        form.write(List.of(ManagementReport.of(facts(findings, name), locale)), target);
    }

    private static ReportFacts facts(Findings findings, String name) {
        return new ReportFacts(
                name,
                findings.basis(),
                findings.evidence().accountsScreened(),
                Stream.of(Tier.values()).map(tier -> tier(findings, tier)).toList(),
                new ReportFacts.Estimates(
                        findings.figures().estimates(),
                        findings.figures().hourly(),
                        findings.evidence().controls(),
                        findings.figures().breakdown()),
                findings.evidence().receipts(),
                Reservation.of(
                                findings.evidence().conflicts(),
                                false,
                                findings.evidence().receipts(),
                                LedgerGaps.of(findings.accounts()))
                        .stream()
                        .map(Reservation::words)
                        .toList(),
                ItemLines.of(
                        findings.lists().compensation(),
                        CompensationItem::channel,
                        CompensationItem::status,
                        CompensationItem::amount),
                findings.lists().freeze(),
                List.of(),
                Optional.empty());
    }

    private static TierLine tier(Findings findings, Tier tier) {
        List<AccountFinding> these = findings.accounts().stream()
                .filter(finding -> finding.timeline().tier() == tier)
                .toList();
        long unlisted =
                tier == Tier.CLEARED ? findings.lookedAt() - findings.accounts().size() : 0;
        return new TierLine(
                tier,
                these.size() + unlisted,
                these.stream()
                        .mapToLong(finding -> finding.damages().point().totalDue())
                        .reduce(0, Math::addExact));
    }
}
