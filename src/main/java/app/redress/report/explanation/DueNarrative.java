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

/// Tells what came of it in money: the customer's own part, what was undone, what is owed and how, what is in doubt.
final class DueNarrative {
    private static final int NAMED_DOUBTS = 3;

    private final Paragraph speech;
    private final MoneyNarrative money;
    private final AccountFinding finding;
    private final Figures point;

    DueNarrative(Paragraph speech, MoneyNarrative money, AccountFinding finding) {
        this.speech = speech;
        this.money = money;
        this.finding = finding;
        this.point = finding.damages().point();
    }

    /// What of the loss was the customer's own, and what was undone.
    void loss() {
        told("own", point.ownMoneyLost());
        told("reversed", point.chargesReversed());
        told("refunded", refunded());
        told("residual", point.residual());
        told("unknowingly", point.usedUnknowingly());
    }

    private void told(String key, long yen) {
        if (yen > 0) {
            speech.add(key, speech.yen(yen));
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
            speech.add("due.none");
        } else if (due.size() == 1) {
            Channel only = due.keySet().iterator().next();
            speech.add("due.one", speech.yen(point.totalDue()), speech.say("through." + only));
        } else {
            List<String> parts = new ArrayList<>();
            due.forEach((channel, yen) -> parts.add(speech.say("through." + channel + ".part", speech.yen(yen))));
            speech.add("due.many", speech.yen(point.totalDue()), speech.clauses(parts));
        }
    }

    /// What may still change: movements that are judged, but not surely, and rows that are missing.
    void doubts() {
        doubt("doubt.counted", Verdict.LIKELY);
        doubt("doubt.apart", Verdict.UNCERTAIN);
        AccountDamages damages = finding.damages();
        if (damages.low() != damages.high()) {
            speech.add("doubt.range", speech.yen(damages.low()), speech.yen(damages.high()));
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
        speech.times().forget();
        String told = open.size() <= NAMED_DOUBTS
                ? speech.items(open.stream().map(money::item).toList())
                : speech.say("item.several", speech.count(open.size()), speech.yen(MoneyNarrative.sum(open)));
        speech.add(Paragraph.counted(key, open.size()), told);
    }

    /// Rows that are missing can move every amount.
    void gaps() {
        if (!finding.timeline().ledger().gaps().isEmpty()) {
            speech.add("gaps");
        }
    }
}
