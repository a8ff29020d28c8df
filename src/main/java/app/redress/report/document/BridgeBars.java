package app.redress.report.document;

import app.redress.damages.Bridge;
import app.redress.language.Catalogue;
import app.redress.report.document.Block.Bar;
import app.redress.report.document.Block.Tone;
import app.redress.report.text.BridgeWords;
import app.redress.report.text.Formats;
import java.util.ArrayList;
import java.util.List;

/// The bars from one figure to another, each starting where the one before ended.
final class BridgeBars {
    /// A bar of nothing must still be seen.
    private static final double THINNEST = 0.003;

    private final ReportFacts.Compared compared;
    private final Catalogue words;
    private final Catalogue messages;
    private final Formats formats;
    private long lowest;
    private long highest;

    BridgeBars(ReportFacts.Compared compared, Catalogue words, Catalogue messages, Formats formats) {
        this.compared = compared;
        this.words = words;
        this.messages = messages;
        this.formats = formats;
        scale(compared.bridge());
    }

    /// Amount at the left end of the bars.
    long start() {
        return lowest;
    }

    Block.Bars bars() {
        Bridge bridge = compared.bridge();
        Integer to = compared.to();
        List<Bar> bars = new ArrayList<>();
        bars.add(whole(
                words.say("bridge.estimate", compared.from()), bridge.from().amount()));
        long at = bridge.from().amount();
        for (Bridge.Bar bar : bridge.bars()) {
            bars.add(step(bar, at));
            at = Math.addExact(at, bar.yen());
        }
        bars.add(whole(
                to == null ? words.say("bridge.now") : words.say("bridge.estimate", to),
                bridge.to().amount()));
        return new Block.Bars(bars);
    }

    /// Starts the scale at a common part of both figures, or their difference could not be seen.
    private void scale(Bridge bridge) {
        long at = bridge.from().amount();
        long least = at;
        long most = at;
        for (Bridge.Bar bar : bridge.bars()) {
            at = Math.addExact(at, bar.yen());
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        long room = Math.max(1, most - least);
        lowest = Math.max(0, least - room);
        highest = Math.max(lowest + 1, most);
    }

    private Bar whole(String label, long yen) {
        return new Bar(label, 0, Math.max(THINNEST, place(yen)), Tone.TOTAL, formats.yen(yen), "");
    }

    private Bar step(Bridge.Bar bar, long from) {
        double start = place(Math.min(from, from + bar.yen()));
        double end = place(Math.max(from, from + bar.yen()));
        return new Bar(
                messages.say(BridgeWords.of(bar.cause())),
                Math.min(start, 1 - THINNEST),
                Math.max(end, start + THINNEST),
                bar.yen() < 0 ? Tone.LESS : Tone.MORE,
                (bar.yen() > 0 ? "+" : "") + formats.yen(bar.yen()),
                bar.accounts().isEmpty()
                        ? ""
                        : words.say(
                                "breakdown.accounts",
                                formats.count(bar.accounts().size())));
    }

    private double place(long yen) {
        return Math.clamp((double) (yen - lowest) / (highest - lowest), 0, 1);
    }
}
