package app.redress.cli;

import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.inference.AuditResult;
import app.redress.inference.Estimate;
import app.redress.inference.Overstatement;
import app.redress.inference.Proportion;
import org.jspecify.annotations.Nullable;

/// Explains the results of a reviewed sample, each number with its method and limits.
final class SampleWords {
    private final CaseOption cases;

    SampleWords(CaseOption cases) {
        this.cases = cases;
    }

    void say(AuditResult result, long seed, @Nullable Long goal) {
        cases.say(Message.of(
                "sample.reviewed",
                result.reviewed() - result.clearedReviewed(),
                result.clearedReviewed(),
                result.outOfTurn(),
                seed));
        list(result, goal);
        for (Tier tier : Tier.values()) {
            Proportion hits = result.hits().get(tier);
            if (hits != null && tier != Tier.CLEARED) {
                cases.say(Message.of(
                        "sample.hits", tier.name(), hits.hits(), hits.reviewed(), 100 * hits.low(), 100 * hits.high()));
            }
        }
        missed(result);
    }

    private void list(AuditResult result, @Nullable Long goal) {
        Estimate list = result.list();
        double share = 100 * (result.figure() - list.value()) / Math.max(1, result.figure());
        Object[] values = {
            result.figure(),
            Math.abs(share),
            100 * list.halfWidth() / Math.max(1, result.figure()),
            Math.round(list.value()),
            Math.round(list.low()),
            Math.round(list.high())
        };
        cases.say(share >= 0 ? Message.of("sample.overstates", values) : Message.of("sample.understates", values));
        Overstatement over = result.overstatement();
        if (over != null) {
            cases.say(Message.of("sample.stringer", Math.round(over.projected()), Math.round(over.upper())));
        }
        if (goal != null) {
            cases.say(Message.of("sample.goal", result.moreFor(Math.max(1, goal)), goal));
        }
    }

    private void missed(AuditResult result) {
        Estimate accounts = result.missedAccounts();
        Estimate yen = result.missedYen();
        if (accounts == null || yen == null) {
            cases.say(Message.of("sample.noneCleared"));
            return;
        }
        Double unseen = result.unseenShare();
        if (unseen != null && accounts.value() == 0) {
            cases.say(Message.of(
                    "sample.noneMissed", result.clearedReviewed(), Math.round(accounts.high()), 100 * unseen));
        } else {
            cases.say(Message.of(
                    "sample.missed",
                    Math.round(accounts.value()),
                    Math.round(accounts.low()),
                    Math.round(accounts.high()),
                    Math.round(yen.value()),
                    Math.round(yen.low()),
                    Math.round(yen.high())));
        }
        cases.say(Message.of("sample.onlyLookedAt"));
    }
}
