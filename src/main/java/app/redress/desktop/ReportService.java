package app.redress.desktop;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.results.CashOutCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Writes the reports of an open case. Every call may take long and runs off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why it failed.
public interface ReportService {
    /// Writes the management report: as HTML if the name says so, otherwise as PDF.
    void management(Locale locale, Path target);

    /// Writes the sheet of one customer in English and Japanese.
    void victim(String account, Path target);

    /// The accounts that the management report shows in detail, in the order in which they were chosen.
    List<ReportedAccount> accounts();

    /// Puts an account into the management report, in place of what it showed of it before.
    void add(ReportedAccount.Request request);

    /// Takes an account out of the management report.
    void remove(String account);

    /// Where several accounts paid within minutes; those whose footage is gone first come first.
    CashOuts cashOuts();

    /// Writes for which tills and minutes to ask stores for their footage.
    ///
    /// @param kept how long stores keep it
    ListExportService.Exported cameras(List<CashOutCluster> rows, Duration kept, Path target);

    /// @param now when they were looked up, for the hours that are left
    record CashOuts(List<CashOutCluster> clusters, Instant now) {
        public CashOuts {
            clusters = List.copyOf(clusters);
        }
    }
}
