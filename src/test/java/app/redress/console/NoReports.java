package app.redress.console;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.results.CashOutCluster;
import app.redress.desktop.ListExportService;
import app.redress.desktop.ReportService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A case of which no report is written.
final class NoReports implements ReportService {
    @Override
    public void management(Locale locale, Path target) {}

    @Override
    public void victim(String account, Path target) {}

    @Override
    public List<ReportedAccount> accounts() {
        return List.of();
    }

    @Override
    public void add(ReportedAccount.Request request) {}

    @Override
    public void remove(String account) {}

    @Override
    public CashOuts cashOuts() {
        return new CashOuts(List.of(), Instant.EPOCH);
    }

    @Override
    public ListExportService.Exported cameras(List<CashOutCluster> rows, Duration kept, Path target) {
        return new ListExportService.Exported(0, 0, target);
    }
}
