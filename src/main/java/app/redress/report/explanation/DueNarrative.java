package app.redress.report.explanation;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.Channel;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Describes the damage: the customer's own money, refunds and reversals, what is due and how it is paid, and what is
/// uncertain.
final class DueNarrative {
    private static final int NAMED_DOUBTS = 3;

    private final Paragraph paragraph;
    private final MoneyNarrative money;
    private final AccountFinding finding;
    private final Figures point;

    DueNarrative(Paragraph paragraph, MoneyNarrative money, AccountFinding finding) {
        this.paragraph = paragraph;
        this.money = money;
        this.finding = finding;
        this.point = finding.damages().point();
    }

    /// The customer's own loss, and what was refunded or reversed.
    void loss() {
        narrated("own", point.ownMoneyLost());
        narrated("reversed", point.chargesReversed());
        narrated("refunded", refunded());
        narrated("residual", point.residual());
        narrated("unknowingly", point.usedUnknowingly());
    }

    private void narrated(String key, long yen) {
        if (yen > 0) {
            paragraph.add(key, paragraph.yen(yen));
        }
    }

    private long refunded() {
        return finding.timeline().events().stream()
                .filter(j -> j.verdict().compareTo(Verdict.LIKELY) <= 0)
                .map(JudgedEvent::event)
                .filter(e -> e instanceof Transaction t && t.type() == Transaction.Type.REFUND)
                .mapToLong(e -> Math.max(0, ((Transaction) e).effect()))
                .reduce(0, Math::addExact);
    }

    void due() {
        Map<Channel, Long> due = point.due();
        if (point.totalDue() <= 0) {
            paragraph.add("due.none");
        } else if (due.size() == 1) {
            Channel only = due.keySet().iterator().next();
            paragraph.add("due.one", paragraph.yen(point.totalDue()), paragraph.say("through." + only));
        } else {
            List<String> parts = new ArrayList<>();
            due.forEach((channel, yen) -> parts.add(paragraph.say("through." + channel + ".part", paragraph.yen(yen))));
            paragraph.add("due.many", paragraph.yen(point.totalDue()), paragraph.clauses(parts));
        }
    }

    /// What may still change: transactions with uncertain verdicts, and missing rows.
    void doubts() {
        doubt("doubt.counted", Verdict.LIKELY);
        doubt("doubt.apart", Verdict.UNCERTAIN);
        AccountDamages damages = finding.damages();
        if (damages.low() != damages.high()) {
            paragraph.add("doubt.range", paragraph.yen(damages.low()), paragraph.yen(damages.high()));
        }
        gaps();
    }

    private void doubt(String key, Verdict verdict) {
        List<Transaction> open = finding.timeline().events().stream()
                .filter(j -> j.verdict() == verdict)
                .map(JudgedEvent::event)
                .filter(e -> e instanceof Transaction t && (t.isCharge() || t.isSpend()))
                .map(e -> (Transaction) e)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        paragraph.times().forget();
        String told = open.size() <= NAMED_DOUBTS
                ? paragraph.items(open.stream().map(money::item).toList())
                : paragraph.say("item.several", paragraph.count(open.size()), paragraph.yen(MoneyNarrative.sum(open)));
        paragraph.add(Paragraph.counted(key, open.size()), told);
    }

    /// Notes missing rows, which can change every amount.
    void gaps() {
        if (!finding.timeline().ledger().gaps().isEmpty()) {
            paragraph.add("gaps");
        }
    }
}
