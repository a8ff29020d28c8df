package app.redress.casefile.lists;

import app.redress.casefile.database.CaseJson;
import app.redress.damages.AccountFinding;
import app.redress.domain.Payout;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.MuleItem;
import app.redress.worklist.Worklists;
import app.redress.worklist.Worklists.Open;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Recalculates the proposed items of one account: its compensation, and its place in the freeze order.
public final class WorklistTables {
    private final Handle handle;
    private final Worklists worklists;

    public WorklistTables(Handle handle, Worklists worklists) {
        this.handle = handle;
        this.worklists = worklists;
    }

    /// Stores earlier payouts and the urgency of each freeze.
    public void write(Findings findings) {
        try (PreparedBatch batch = handle.prepareBatch("insert into payout_evidence values (?, ?, ?)")) {
            for (Payout payout : findings.evidence().payouts()) {
                batch.add(batch.size(), payout.account(), CaseJson.text(payout));
            }
            batch.execute();
        }
        writeUrgency(findings);
    }

    private void writeUrgency(Findings findings) {
        Map<String, AccountFinding> known = new HashMap<>();
        findings.accounts().forEach(f -> known.put(f.account(), f));
        Map<String, MuleItem> mules = new HashMap<>();
        findings.lists().mules().stream()
                .filter(mule -> mule.kind() == MuleItem.Kind.MULE)
                .forEach(mule -> mules.put(mule.account(), mule));
        try (PreparedBatch batch = handle.prepareBatch("insert into freeze_urgency values (?, ?, ?, ?)")) {
            for (FreezeItem item : findings.lists().freeze()) {
                AccountFinding own = known.get(item.account());
                MuleItem mule = mules.get(item.account());
                Optional<Open> open = mule != null
                        ? Optional.of(worklists.open(mule, own))
                        : Optional.ofNullable(own).flatMap(worklists::toFreeze);
                batch.bind(0, item.account())
                        .bind(1, open.map(Open::urgency).orElse(0.0))
                        .bind(2, open.map(Open::sure).orElse(0.0))
                        .bind(3, mule == null ? null : CaseJson.text(mule))
                        .add();
            }
            batch.execute();
        }
    }

    /// Replaces an account's items after a changed finding.
    public void replace(AccountFinding finding) {
        compensation(finding);
        Optional<Open> mule = finding.timeline().tier() == Tier.MULE
                ? mule(finding.account()).map(item -> worklists.open(item, finding))
                : Optional.empty();
        mule.or(() -> worklists.toFreeze(finding)).ifPresentOrElse(this::freeze, () -> unfreeze(finding.account()));
    }

    private Optional<MuleItem> mule(String account) {
        return handle.createQuery("select mule from freeze_urgency where account = :account and mule is not null")
                .bind("account", account)
                .map((row, _) -> CaseJson.read(row.getString(1), MuleItem.class))
                .findOne();
    }

    private void unfreeze(String account) {
        handle.createQuery("select priority from freeze_proposal where account = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(priority -> {
                    handle.execute("delete from freeze_proposal where account = ?", account);
                    handle.execute("update freeze_proposal set priority = priority - 1 where priority > ?", priority);
                });
    }

    private void freeze(Open open) {
        unfreeze(open.account());
        rank(open);
        int priority = handle.createQuery("select 1 + count(*) from freeze_proposal f join freeze_urgency u"
                        + " on u.account = f.account where u.urgency > :urgency or u.urgency = :urgency and"
                        + " (u.sure > :sure or u.sure = :sure and f.account < :account)")
                .bind("urgency", open.urgency())
                .bind("sure", open.sure())
                .bind("account", open.account())
                .mapTo(Integer.class)
                .one();
        handle.execute("update freeze_proposal set priority = priority + 1 where priority >= ?", priority);
        handle.execute(
                "insert into freeze_proposal values ((select coalesce(max(place), -1) + 1 from freeze_proposal), ?, ?, ?, ?, ?, ?)",
                priority,
                open.account(),
                open.atRisk(),
                CaseJson.text(open.reason()),
                open.reason().code(),
                FreezeItem.Status.PROPOSED.name());
    }

    private void rank(Open open) {
        int known = handle.execute(
                "update freeze_urgency set urgency = ?, sure = ? where account = ?",
                open.urgency(),
                open.sure(),
                open.account());
        if (known == 0) {
            handle.execute(
                    "insert into freeze_urgency (account, urgency, sure) values (?, ?, ?)",
                    open.account(),
                    open.urgency(),
                    open.sure());
        }
    }

    private void compensation(AccountFinding finding) {
        List<CompensationItem> items = worklists.compensation(List.of(finding), payouts(finding.account()));
        handle.execute("delete from compensation where account = ?", finding.account());
        for (CompensationItem item : items) {
            handle.execute(
                    "insert into compensation values ((select coalesce(max(place), -1) + 1 from compensation),"
                            + " ?, ?, ?, ?, ?, ?)",
                    item.account(),
                    item.channel().name(),
                    item.amount(),
                    CaseJson.text(item.basis()),
                    item.basis().code(),
                    item.status().name());
        }
    }

    private List<Payout> payouts(String account) {
        return handle.createQuery("select payout from payout_evidence where account = :account order by place")
                .bind("account", account)
                .map((row, _) -> CaseJson.read(row.getString(1), Payout.class))
                .list();
    }
}
