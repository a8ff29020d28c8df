package app.redress.report.text;

import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.inference.AuditResult;
import app.redress.inference.Estimate;
import app.redress.inference.Overstatement;
import app.redress.inference.Proportion;
import app.redress.inference.ReviewedSample;
import java.util.ArrayList;
import java.util.List;

/// The conclusions from a reviewed sample in words, each number with its method and limits.
public final class SamplingWords {
    private SamplingWords() {}

    /// All conclusions, the list before missed victims.
    public static List<Message> of(ReviewedSample sample) {
        AuditResult result = sample.result();
        List<Message> words = new ArrayList<>();
        words.add(Message.of(
                "sample.reviewed", sample.listed(), result.clearedReviewed(), result.outOfTurn(), sample.seed()));
        list(result, words);
        hits(result, words);
        missed(result, words);
        return words;
    }

    private static void list(AuditResult result, List<Message> words) {
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
        words.add(share >= 0 ? Message.of("sample.overstates", values) : Message.of("sample.understates", values));
        Overstatement over = result.overstatement();
        if (over != null) {
            words.add(Message.of("sample.stringer", Math.round(over.projected()), Math.round(over.upper())));
        }
    }

    /// How many more accounts would narrow the interval of the list.
    ///
    /// @param goal half the width it should have, in yen
    public static Message goal(AuditResult result, long goal) {
        long wanted = Math.max(1, goal);
        return Message.of("sample.goal", result.moreFor(wanted), wanted);
    }

    private static void hits(AuditResult result, List<Message> words) {
        for (Tier tier : Tier.values()) {
            Proportion hits = result.hits().get(tier);
            if (hits != null && tier != Tier.CLEARED) {
                words.add(Message.of(
                        "sample.hits", words(tier), hits.hits(), hits.reviewed(), 100 * hits.low(), 100 * hits.high()));
            }
        }
    }

    private static Message words(Tier tier) {
        return switch (tier) {
            case CONFIRMED -> Message.of("sample.tier.CONFIRMED");
            case PROBABLE -> Message.of("sample.tier.PROBABLE");
            case POSSIBLE -> Message.of("sample.tier.POSSIBLE");
            case MULE -> Message.of("sample.tier.MULE");
            case CLEARED -> Message.of("sample.tier.CLEARED");
        };
    }

    private static void missed(AuditResult result, List<Message> words) {
        Estimate accounts = result.missedAccounts();
        Estimate yen = result.missedYen();
        if (accounts == null || yen == null) {
            words.add(Message.of("sample.noneCleared"));
            return;
        }
        Double unseen = result.unseenShare();
        if (unseen != null && accounts.value() == 0) {
            words.add(Message.of(
                    "sample.noneMissed", result.clearedReviewed(), Math.round(accounts.high()), 100 * unseen));
        } else {
            words.add(Message.of(
                    "sample.missed",
                    Math.round(accounts.value()),
                    Math.round(accounts.low()),
                    Math.round(accounts.high()),
                    Math.round(yen.value()),
                    Math.round(yen.low()),
                    Math.round(yen.high())));
        }
        words.add(Message.of("sample.onlyLookedAt"));
    }
}
