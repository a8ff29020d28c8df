package app.redress.casefile.session;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.accounts.AccountTraits;
import app.redress.casefile.accounts.LossTable;
import app.redress.casefile.accounts.RuledTables;
import app.redress.casefile.conflicts.ConflictTables;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.lists.FreezeTables;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.EventBatch;
import app.redress.casefile.results.EventDao;
import app.redress.casefile.results.EvidenceTables;
import app.redress.casefile.results.MovementTable;
import app.redress.casefile.results.ResultTables;
import app.redress.casefile.results.StoredFinding;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.AccountFacts;
import app.redress.domain.Progress;
import app.redress.domain.Progress.Stage;
import app.redress.findings.Findings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Replaces the findings within the caller's transaction.
final class FindingsWriter {
    private static final int BATCH = 2000;
    private static final List<String> REPLACED = List.of(
            "ledger_gap",
            "account_finding",
            "compensation",
            "freeze_proposal",
            "reject",
            "evidence_file",
            "control",
            "estimate",
            "hourly_loss",
            "breakdown",
            "account_count",
            "account_loss",
            "movement_part",
            "conflict",
            "made_from",
            "analysis");

    private final Handle handle;
    private final Progress progress;

    FindingsWriter(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    void write(Findings findings, @Nullable AnalysisInputs madeFrom) throws SQLException {
        EventDao events = EventDao.current(handle).other();
        // Already empty, unless the process ended before the last switch of tables was cleaned up.
        handle.execute("delete from " + events.table());
        for (String table : REPLACED) {
            progress.checkCancelled();
            handle.execute("delete from " + table);
        }
        writeAccounts(findings.accounts(), events);
        EvidenceTables.write(handle, findings, progress);
        progress.checkCancelled();
        ConflictTables.write(handle, findings.evidence().conflicts(), madeFrom);
        ResultTables.write(handle, findings, events);
        progress.checkCancelled();
        ContributionTables.write(handle, findings.figures().contributions());
        MovementTable.write(handle, findings.evidence().movements(), progress);
        progress.checkCancelled();
        LossTable.write(handle, findings.accounts());
        progress.checkCancelled();
        RuledTables.write(handle, findings);
        progress.checkCancelled();
        AccountTraits.fill(handle, events, progress::checkCancelled);
        progress.checkCancelled();
    }

    private void writeAccounts(List<AccountFinding> accounts, EventDao table) throws SQLException {
        try (PreparedBatch rows = handle.prepareBatch(
                        "insert into account_finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?)");
                EventBatch events = new EventBatch(handle, table);
                PreparedBatch gaps = handle.prepareBatch("insert into ledger_gap values (?, ?, ?, ?, ?, ?, ?)")) {
            long nextEvent = 1;
            for (int place = 0; place < accounts.size(); place++) {
                AccountFinding finding = accounts.get(place);
                addAccount(rows, place, finding, nextEvent);
                addGaps(gaps, place, finding.timeline().ledger().gaps());
                nextEvent = addEvents(events, nextEvent, finding.timeline().events());
                flushWhenFull(rows, gaps);
                if (place % 256 == 0) {
                    progress.checkCancelled();
                    progress.stage(Stage.SAVING, place, accounts.size());
                }
            }
            rows.execute();
            events.flush();
            gaps.execute();
            progress.stage(Stage.SAVING, accounts.size(), accounts.size());
        }
    }

    private long addEvents(EventBatch batch, long firstId, List<JudgedEvent> events) throws SQLException {
        long id = firstId;
        for (JudgedEvent event : events) {
            if (batch.add(id++, event)) {
                progress.checkCancelled();
            }
        }
        return id;
    }

    private static void flushWhenFull(PreparedBatch... batches) {
        for (PreparedBatch batch : batches) {
            if (batch.size() >= BATCH) {
                batch.execute();
            }
        }
    }

    private static void addGaps(PreparedBatch batch, int account, List<Ledger.Gap> gaps) {
        for (int place = 0; place < gaps.size(); place++) {
            Ledger.Gap gap = gaps.get(place);
            batch.add(
                    account,
                    place,
                    gap.source().file(),
                    gap.source().line(),
                    gap.transactionId(),
                    gap.expected(),
                    gap.stated());
        }
    }

    private static void addAccount(PreparedBatch batch, int place, AccountFinding finding, long firstEvent) {
        CompromiseWindow window = AccountTables.firstWindow(finding);
        AccountFacts facts = finding.timeline().facts();
        Instant frozenAt = FreezeTables.frozenAt(finding);
        AccountDamages damages = finding.damages();
        Figures point = damages.point();
        batch.bind(0, place)
                .bind(1, finding.account())
                .bind(2, facts == null ? null : facts.displayName())
                .bind(3, finding.timeline().tier().name())
                .bind(4, finding.timeline().probability())
                .bind(5, window == null ? null : CaseTypes.micros(window.start()))
                .bind(6, window == null ? null : CaseJson.text(window))
                .bind(7, point.unauthorisedCharges())
                .bind(8, point.unauthorisedSpend())
                .bind(9, point.ownMoneyLost())
                .bind(10, point.residual())
                .bind(11, point.totalDue())
                .bind(12, damages.low())
                .bind(13, damages.expected())
                .bind(14, damages.high())
                .bind(15, firstEvent)
                .bind(16, finding.timeline().events().size())
                .bind(17, CaseJson.text(StoredFinding.of(finding)))
                .bind(18, frozenAt == null ? null : CaseTypes.micros(frozenAt))
                .bind(19, facts == null ? null : facts.contact())
                .add();
    }
}
