package app.redress.worklist;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.Channel;
import app.redress.domain.Payout;
import app.redress.domain.Reason;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to compensate of one account: what is due, less what was paid already, put off where it seems to have been made
/// good.
final class CompensationProposal {
    /// Basis of an item that was partly paid.
    static final String REST = "basis.rest";

    private final AccountFinding finding;
    private final Figures point;
    private final AlreadyPaid paid;

    /// @param payouts of the account
    CompensationProposal(AccountFinding finding, List<Payout> payouts) {
        this.finding = finding;
        this.point = finding.damages().point();
        this.paid = new AlreadyPaid(point.due(), payouts);
    }

    /// By channel.
    List<CompensationItem> items() {
        List<CompensationItem> items = new ArrayList<>();
        point.due().forEach((channel, yen) -> {
            if (yen > 0) {
                items.add(item(channel, yen));
            }
        });
        return items;
    }

    private CompensationItem item(Channel channel, long yen) {
        long before = paid.yen(channel);
        if (before >= yen) {
            Reason basis = before > yen
                    ? Reason.of("basis.paidMore", 0, before, before - yen, paid.batches(channel))
                    : Reason.of("basis.paid", 0, before, paid.batches(channel));
            return new CompensationItem(finding.account(), channel, yen, basis, Status.PAID);
        }
        if (before > 0) {
            Reason basis = Reason.of(REST, 0, yen, before, paid.batches(channel));
            return new CompensationItem(finding.account(), channel, yen - before, basis, Status.PROPOSED);
        }
        Optional<Transaction> madeGood = madeGood(yen);
        if (madeGood.isPresent()) {
            Reason basis = Reason.of(
                    "basis.madeGood", 0, madeGood.get().amount(), madeGood.get().id());
            return new CompensationItem(finding.account(), channel, yen, basis, Status.ON_HOLD);
        }
        return new CompensationItem(finding.account(), channel, yen, basis(channel, yen), Status.PROPOSED);
    }

    private Reason basis(Channel channel, long yen) {
        Optional<Payout> failed = paid.failed(channel);
        if (failed.isPresent()) {
            return Reason.of("basis.failed", 0, failed.get().amount(), AlreadyPaid.batches(List.of(failed.get())));
        }
        String tier = finding.timeline().tier().name();
        long taken = point.ownMoneyTaken();
        if (channel == Channel.BALANCE && taken > 0) {
            return taken >= yen
                    ? Reason.of("basis.takenByReversal", 0, yen, tier)
                    : Reason.of("basis.spentAndTaken", 0, yen - taken, tier, taken);
        }
        return Reason.of("basis." + channel.name(), 0, yen, tier);
    }

    /// An adjustment after the loss over all that is owed, or over this channel's part.
    private Optional<Transaction> madeGood(long yen) {
        Instant loss = lastStolen();
        return finding.timeline().events().stream()
                .map(JudgedEvent::event)
                .filter(Transaction.class::isInstance)
                .map(Transaction.class::cast)
                .filter(t -> t.type() == Transaction.Type.ADJUSTMENT && t.movesMoney())
                .filter(t -> loss != null && t.at().isAfter(loss))
                .filter(t -> t.amount() == point.totalDue() || t.amount() == yen)
                .findFirst();
    }

    private @Nullable Instant lastStolen() {
        return finding.timeline().events().stream()
                .filter(j -> j.verdict().compareTo(Verdict.LIKELY) <= 0)
                .map(JudgedEvent::event)
                .filter(e ->
                        e instanceof Transaction t && t.movesMoney() && t.type().isChargeOrSpend())
                .map(e -> ((Transaction) e).at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
