package app.redress.desktop;

import app.redress.analysis.CaseReport;
import app.redress.analysis.ReportForm;
import app.redress.casefile.CaseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The reports of one case file.
final class LocalReportService implements ReportService {
    private final CaseReport report;

    LocalReportService(CaseFile file) {
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
}
