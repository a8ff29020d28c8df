package app.redress.desktop;

import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.AccountFinding;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.Progress;
import app.redress.worklist.ClaimStatus;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Stores decisions about the claims of one case file, which enforces the rules and keeps the audit log.
final class LocalClaimService implements ClaimService {
    private static final String WINDOW = "window";

    private final CaseFile file;
    private final InstantSource clock;
    private final CaseAnalysis analysis;
    private final int threads;

    LocalClaimService(CaseFile file, InstantSource clock, CaseAnalysis analysis, int threads) {
        this.file = file;
        this.clock = clock;
        this.analysis = analysis;
        this.threads = threads;
    }

    @Override
    public void decide(CaseClaim claim, ClaimStatus to, String reason) {
        file.session().claims().decide(claim.account(), claim.version(), to, reason);
    }

    @Override
    public AccountStep preview(ClaimFilter filter, ClaimStatus to, boolean reasoned) {
        return file.session().claims().preview(filter, to, reasoned);
    }

    @Override
    public BulkStep.Result decideAll(List<AccountStep.Row> rows, ClaimStatus to, String reason) {
        return file.session().claims().decideAll(rows, to, reason);
    }

    @Override
    public void link(CaseClaim claim, String other, String reason) {
        file.session().claims().link(claim.account(), claim.version(), other, reason);
    }

    @Override
    public void told(CaseClaim claim) {
        file.session().claims().told(Map.of(claim.account(), clock.instant()), WINDOW);
    }

    @Override
    public AccountStep previewTold(ClaimFilter filter) {
        return file.session().claims().previewTold(filter);
    }

    @Override
    public BulkStep.Result toldAll(List<AccountStep.Row> rows) {
        return file.session().claims().toldAll(rows, clock.instant(), WINDOW);
    }

    @Override
    public AccountFinding look(String account, Progress progress) {
        return analysis.look(file, account, threads, progress);
    }

    @Override
    public Exported export(ClaimFilter filter, ListQuery query, Path target) {
        return new LocalListExport(file, clock).claims(filter, query, target);
    }
}
