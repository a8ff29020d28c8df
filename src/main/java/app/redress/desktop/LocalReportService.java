package app.redress.desktop;

import app.redress.analysis.CaseReport;
import app.redress.analysis.ReportForm;
import app.redress.casefile.CaseFile;
import app.redress.casefile.CashOutCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// The reports of one case file.
final class LocalReportService implements ReportService {
    private final CaseFile file;
    private final InstantSource clock;
    private final CaseReport report;

    LocalReportService(CaseFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.report = new CaseReport(file);
    }

    @Override
    public void management(Locale locale, Path target) {
        report.management(locale, ReportForm.of(target), target);
    }

    @Override
    public void victim(String account, Path target) {
        report.victim(account, List.of(Locale.JAPANESE, Locale.ENGLISH), ReportForm.of(target), target);
    }

    @Override
    public CashOuts cashOuts() {
        return new CashOuts(file.cashOuts(CashOutCluster.USUAL_GAP, CashOutCluster.USUAL_ACCOUNTS), clock.instant());
    }

    @Override
    public ListExportService.Exported cameras(List<CashOutCluster> rows, Duration kept, Path target) {
        return new LocalListExport(file, clock).cameras(rows, kept, target);
    }
}
