package app.redress.analysis.report;

import app.redress.analysis.Reservation;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.people.Act;
import app.redress.report.document.ManagementReport;
import app.redress.report.document.ReportDocument;
import app.redress.report.document.ReportFacts;
import app.redress.report.document.ReportFacts.Compared;
import app.redress.report.document.ReportFacts.Detail;
import app.redress.report.document.ReportFacts.TierLine;
import app.redress.report.document.VictimFacts;
import app.redress.report.document.VictimSheet;
import app.redress.report.pdf.PdfDocument;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the reports of a case: for management, and for single customers. The same case gives the same bytes.
public final class CaseReport {
    private static final String MANAGEMENT = "management report";
    private static final String SHEET = "customer sheet ";

    private final CaseFile file;
    private final @Nullable ZoneId zone;

    /// Reports with times in the case's own zone.
    public CaseReport(CaseFile file) {
        this(file, null);
    }

    private CaseReport(CaseFile file, @Nullable ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /// The same with times of the management report in another zone.
    public CaseReport in(ZoneId other) {
        return new CaseReport(file, other);
    }

    private Findings.Basis basis() {
        Findings.Basis own = file.basis();
        return zone == null ? own : new Findings.Basis(own.asOf(), zone, own.policyName(), own.policyText());
    }

    /// Writes the management report and records it in the audit log.
    public void management(Locale locale, ReportForm form, Path target) {
        file.session().require(Act.EXPORT_LIST);
        write(MANAGEMENT, form, List.of(ManagementReport.of(facts(), locale, List.of())), target);
    }

    /// Writes the sheet of one customer, each language on a page of its own, and records it in the audit log.
    ///
    /// @throws UnusableInput when the account is not in the case
    public void victim(String account, List<Locale> locales, ReportForm form, Path target) {
        file.session().require(Act.EXPORT_LIST);
        AccountFinding finding = file.account(account)
                .orElseThrow(() -> new UnusableInput(Message.of("cli.noSuchAccount", account, file.file())));
        Findings.Basis basis = file.basis();
        VictimFacts facts = new VictimFacts(finding, file.dueTo(account), basis.asOf(), basis.zone());
        List<ReportDocument> sheets = locales.stream()
                .map(locale -> PdfDocument.onOnePage(VictimSheet.SIZES, most -> VictimSheet.of(facts, locale, most)))
                .toList();
        write(SHEET + account, form, sheets, target);
    }

    private void write(String subject, ReportForm form, List<ReportDocument> documents, Path target) {
        file.session().exportedReport(subject, form.write(documents, target));
    }

    ReportFacts facts() {
        return new ReportFacts(
                file.summary().name(),
                basis(),
                file.summary().accountsScreened(),
                Stream.of(Tier.values()).map(this::tier).toList(),
                new ReportFacts.Estimates(file.estimates(), file.hourly(), file.controls(), file.breakdown()),
                file.receipts(),
                Reservation.of(file).stream().map(Reservation::words).toList(),
                ReportFacts.ItemLine.of(
                        file.compensation(ItemFilter.ALL, ListQuery.ALL).rows(),
                        CaseItem::channel,
                        CaseItem::status,
                        CaseItem::amount),
                file.freeze(ListQuery.ALL).rows(),
                file.ledger().published(),
                compared(),
                DeadlineFacts.of(file.deadlines(), basis().zone()),
                details());
    }

    private List<Detail> details() {
        Tracing tracing = file.tracing();
        return file.reportedAccounts().stream()
                .map(chosen -> new Detail(chosen, file.account(chosen.account()), tracing))
                .toList();
    }

    private TierLine tier(Tier tier) {
        Page<AccountRow> page = file.accounts(new AccountQuery("", EnumSet.of(tier), AccountSort.ACCOUNT, false, 0, 0));
        return new TierLine(tier, page.total(), page.sum());
    }

    /// The last two published figures; with a single one, it and the case as it stands.
    private Optional<Compared> compared() {
        List<PublishedEstimate> published = file.ledger().published();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        boolean several = published.size() > 1;
        int from = published.get(published.size() - (several ? 2 : 1)).number();
        Integer to = several ? published.getLast().number() : null;
        return Optional.of(new Compared(from, to, file.ledger().bridge(from, to, null)));
    }
}
