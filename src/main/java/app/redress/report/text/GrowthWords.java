package app.redress.report.text;

import app.redress.domain.Message;
import app.redress.inference.ClaimsPrior;
import app.redress.inference.Estimate;
import app.redress.inference.FirstDays;
import app.redress.inference.Growth;
import app.redress.inference.UnseenVictims;
import java.util.ArrayList;
import java.util.List;

/// An estimate of growth in words, each number with its method and limits.
public final class GrowthWords {
    private static final int ONE_WEEK = 7;

    private GrowthWords() {}

    /// All of it: victims on no list first, then claims still to come.
    public static List<Message> of(Growth growth) {
        List<Message> words = new ArrayList<>();
        words.add(Message.of("growth.lists", growth.claims(), growth.found(), growth.both()));
        if (growth.toldFirst() > 0) {
            words.add(Message.of("growth.toldFirst", growth.toldFirst()));
        }
        words.add(unseen(growth.unseen(), growth.both()));
        UnseenVictims three = growth.threeLists();
        if (three != null) {
            words.add(Message.of("growth.threeLists", growth.issuers()));
            words.add(unseen(three, growth.both()));
        }
        words.add(Message.of("growth.assumed"));
        words.add(coming(growth));
        FirstDays first = growth.firstDays();
        if (first != null) {
            words.addAll(firstDays(first));
        }
        return words;
    }

    private static Message unseen(UnseenVictims found, int both) {
        Estimate all = found.all();
        Double unseen = found.unseen();
        if (all == null || unseen == null) {
            return Message.of("growth.tooFew", both, UnseenVictims.FEWEST_SHARED);
        }
        if (unseen == 0) {
            return Message.of("growth.contained", found.seen());
        }
        return Message.of(
                "growth.unseen",
                Math.round(unseen),
                Math.round(all.low() - found.seen()),
                Math.round(all.high() - found.seen()),
                found.seen(),
                Math.round(all.value()));
    }

    private static Message coming(Growth growth) {
        Estimate coming = growth.coming();
        return coming == null
                ? Message.of("growth.tooFewClaims", growth.reported(), Growth.FEWEST_CLAIMS)
                : Message.of(
                        "growth.coming",
                        Math.round(coming.value()),
                        Math.round(coming.low()),
                        Math.round(coming.high()),
                        growth.reported());
    }

    private static List<Message> firstDays(FirstDays first) {
        ClaimsPrior prior = first.prior();
        Estimate coming = first.coming();
        return List.of(
                Message.of(
                        "growth.firstDays",
                        Math.round(coming.value()),
                        Math.round(coming.low()),
                        Math.round(coming.high()),
                        Math.round(first.tomorrow())),
                Message.of(
                        "growth.prior",
                        first.victims(),
                        100 * prior.share(),
                        100 * prior.by(1),
                        100 * prior.by(ONE_WEEK),
                        Math.round(first.expected()),
                        first.claimed(),
                        Math.round(first.byPrior()),
                        Math.round(FirstDays.PRIOR_CLAIMS)),
                prior.victims() == 0
                        ? Message.of("growth.priorAssumed")
                        : Message.of("growth.priorCounted", prior.victims()));
    }
}
