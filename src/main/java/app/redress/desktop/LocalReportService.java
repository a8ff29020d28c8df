package app.redress.desktop;

import app.redress.analysis.report.CaseReport;
import app.redress.analysis.report.ReportForm;
import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.results.CashOutCluster;
import app.redress.casefile.session.CaseFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The reports of one case file.
final class LocalReportService implements ReportService {
    private final CaseFile file;
    private final InstantSource clock;
    private final CaseReport report;
    private final Supplier<ZoneId> zone;

    LocalReportService(CaseFile file, InstantSource clock, Supplier<ZoneId> zone) {
        this.zone = zone;
        this.file = file;
        this.clock = clock;
        this.report = new CaseReport(file);
    }

    @Override
    public void management(Locale locale, Path target) {
        report.in(zone.get()).management(locale, ReportForm.of(target), target);
    }

    @Override
    public void victim(String account, Path target) {
        report.victim(account, List.of(Locale.JAPANESE, Locale.ENGLISH), ReportForm.of(target), target);
    }

    @Override
    public List<ReportedAccount> accounts() {
        return file.reportedAccounts();
    }

    @Override
    public void add(ReportedAccount.Request request) {
        file.session().reports().add(request);
    }

    @Override
    public void remove(String account) {
        file.session().reports().remove(account);
    }

    @Override
    public CashOuts cashOuts() {
        return new CashOuts(file.cashOuts(CashOutCluster.USUAL_GAP, CashOutCluster.USUAL_ACCOUNTS), clock.instant());
    }

    @Override
    public ListExportService.Exported cameras(List<CashOutCluster> rows, Duration kept, Path target) {
        return new LocalListExport(file, clock, zone).cameras(rows, kept, target);
    }
}
