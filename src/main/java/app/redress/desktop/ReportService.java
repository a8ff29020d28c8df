package app.redress.desktop;

import java.nio.file.Path;
import java.util.Locale;

/// Writes the reports of an open case. Every call may take long and runs off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why it failed.
public interface ReportService {
    /// Writes the management report: as HTML if the name says so, otherwise as PDF.
    void management(Locale locale, Path target);

    /// Writes the sheet of one customer in English and Japanese.
    void victim(String account, Path target);
}
