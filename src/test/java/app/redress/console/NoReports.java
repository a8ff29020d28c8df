package app.redress.console;

import app.redress.desktop.ReportService;
import java.nio.file.Path;
import java.util.Locale;

/// A case of which no report is written.
final class NoReports implements ReportService {
    @Override
    public void management(Locale locale, Path target) {}

    @Override
    public void victim(String account, Path target) {}
}
