package app.redress.analysis.report;

import app.redress.analysis.Reservation;
import app.redress.damages.LedgerGaps;
import app.redress.domain.Message;
import app.redress.findings.Findings;
import app.redress.report.document.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes the management report of one run that is kept in no case: nothing is published or decided yet.
public final class ResultReport {
    private ResultReport() {}

    /// @param name what the report is about, such as the name of the result folder
    /// @param target its ending decides between PDF and HTML
    public static void write(Findings findings, String name, Locale locale, Path target) {
        ReportForm form = ReportForm.of(target);
        form.write(List.of(RunReport.of(findings, name, reservations(findings), locale)), target);
    }

    /// What makes the figure of a run provisional, the most serious first.
    public static List<Message> reservations(Findings findings) {
        return Reservation.of(
                        findings.evidence().conflicts(),
                        false,
                        findings.evidence().receipts(),
                        LedgerGaps.of(findings.accounts()))
                .stream()
                .map(Reservation::words)
                .toList();
    }
}
