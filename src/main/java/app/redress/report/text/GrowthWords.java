package app.redress.report.text;

import app.redress.domain.Message;
import app.redress.inference.Estimate;
import app.redress.inference.Growth;
import app.redress.inference.UnseenVictims;
import java.util.ArrayList;
import java.util.List;

/// An estimate of growth in words, each number with its method and limits.
public final class GrowthWords {
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
}
