package app.redress.report.text;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Message;
import app.redress.inference.AuditResult;
import app.redress.inference.Estimate;
import app.redress.inference.Growth;
import app.redress.inference.Overstatement;
import app.redress.inference.ReviewedSample;
import app.redress.inference.UnseenVictims;
import app.redress.language.Catalogue;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The figure for the press, with the three kinds of uncertainty side by side: judgement, sampling, growth. They are
/// never added up, and what is not known says so with what would tell it.
///
/// @param zone zone of the as-of time
/// @param sampling the latest reviewed sample; null for none
/// @param growth the latest estimate of growth; null for none
public record Statement(
        DamageEstimate estimate,
        ZoneId zone,
        @Nullable Part<ReviewedSample> sampling,
        @Nullable Part<Growth> growth) {
    /// Half a width in per cent that would be printed as 0.0.
    private static final double NO_WIDTH = 0.05;

    /// A result behind one part of the statement.
    ///
    /// @param current false if the figure has changed since; then its numbers are not stated
    public record Part<T>(T result, boolean current) {}

    /// The whole statement in English or Japanese.
    public String in(Locale locale) {
        return Catalogue.ofMessages(locale)
                .say(Message.of("statement.whole", judgement(locale), samplingWords(), growthWords()));
    }

    /// What we know of and how sure its judgement is, as part of a sentence.
    public Message judgement(Locale locale) {
        String time = Answer.time(estimate.asOf(), zone, locale);
        boolean japanese = Catalogue.isJapanese(locale);
        Range range = estimate.range();
        if (range == null || estimate.amount() < range.low() || estimate.amount() > range.high()) {
            return Message.of(
                    "statement.noRange", time, estimate.accounts(), SpokenYen.of(estimate.amount(), japanese));
        }
        if (range.low() == range.high()) {
            return Message.of("statement.sure", time, estimate.accounts(), SpokenYen.of(estimate.amount(), japanese));
        }
        SpokenYen.Three said = SpokenYen.of(range.low(), estimate.amount(), range.high(), japanese);
        return Message.of(
                "statement.ranged",
                time,
                estimate.accounts(),
                said.middle(),
                Math.round(100 * DamageEstimate.RANGE_SHARE),
                said.low(),
                said.high());
    }

    /// How wrong the list is, as part of a sentence.
    public Message samplingWords() {
        if (sampling == null) {
            return Message.of("statement.noSample");
        }
        AuditResult result = sampling.result().result();
        if (!sampling.current()) {
            return Message.of("statement.oldSample", result.reviewed());
        }
        Estimate missed = result.missedAccounts();
        if (missed == null || Math.round(missed.value()) == 0) {
            return list(result);
        }
        return Message.of(
                "statement.both",
                list(result),
                Message.of(
                        "statement.missed",
                        Math.round(missed.value()),
                        Math.round(missed.low()),
                        Math.round(missed.high())));
    }

    /// How wrong the list is by one review, whether or not it is out of date.
    public static Message list(AuditResult result) {
        double figure = Math.max(1, result.figure());
        double share = 100 * (result.figure() - result.list().value()) / figure;
        double half = 100 * result.list().halfWidth() / figure;
        Overstatement over = result.overstatement();
        if (over == null) {
            return whole(result.reviewed() - result.clearedReviewed(), share);
        }
        // equal differences among those drawn by chance leave no width, which would claim certainty
        if (share >= 0 && half < NO_WIDTH) {
            double most = Math.min(100, 100 * over.upper() / figure);
            return share == 0
                    ? Message.of("statement.noError", result.reviewed(), most)
                    : Message.of("statement.overAtMost", result.reviewed(), share, most);
        }
        return share >= 0
                ? Message.of("statement.over", result.reviewed(), share, half)
                : Message.of("statement.under", result.reviewed(), -share, half);
    }

    /// What a review of every account on the list says, which leaves nothing to chance.
    private static Message whole(int accounts, double share) {
        if (share == 0) {
            return Message.of("statement.wholeRight", accounts);
        }
        return share > 0
                ? Message.of("statement.wholeOver", accounts, share)
                : Message.of("statement.wholeUnder", accounts, -share);
    }

    /// How many more victims there may be, as part of a sentence.
    public Message growthWords() {
        if (growth == null) {
            return Message.of("statement.noGrowth");
        }
        if (!growth.current()) {
            return Message.of("statement.oldGrowth");
        }
        Estimate coming = growth.result().toCome();
        if (coming == null) {
            return unseen(growth.result());
        }
        return Message.of(
                "statement.both",
                unseen(growth.result()),
                Message.of(
                        "statement.coming",
                        Math.round(coming.value()),
                        Math.round(coming.low()),
                        Math.round(coming.high())));
    }

    /// How many more victims there may be by one estimate, whether or not it is out of date.
    public static Message unseen(Growth growth) {
        UnseenVictims stated = growth.stated();
        Estimate all = stated.all();
        Double unseen = stated.unseen();
        if (all == null || unseen == null) {
            return Message.of("statement.tooFew", growth.both(), UnseenVictims.FEWEST_SHARED);
        }
        if (Math.round(unseen) == 0) {
            return Message.of("statement.noMore");
        }
        return Message.of(
                "statement.unseen",
                Math.round(unseen),
                Math.round(all.low() - stated.seen()),
                Math.round(all.high() - stated.seen()));
    }
}
