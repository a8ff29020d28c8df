package app.redress.desktop;

import app.redress.analysis.CaseReport;
import app.redress.analysis.CaseReport.Form;
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
        report.management(locale, form(target), target);
    }

    @Override
    public void victim(String account, Path target) {
        report.victim(account, List.of(Locale.JAPANESE, Locale.ENGLISH), form(target), target);
    }

    private static Form form(Path target) {
        return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".html") ? Form.HTML : Form.PDF;
    }
}
