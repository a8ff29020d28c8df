package app.redress.console.accounts.timeline;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.FraudInBalance;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.report.document.Lane;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// The events of one account as columns of primitives, so that a million of them are drawn within a frame.
public final class EventSeries {
    /// No events.
    public static final EventSeries NONE = new EventSeries(0, 0);

    private static final Lane[] LANES = Lane.values();
    private static final Glyph[] GLYPHS = Glyph.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    private final long opening;
    private final long[] times;
    private final byte[] lanes;
    private final byte[] glyphs;
    private final byte[] verdicts;
    private final boolean[] hollow;
    private final long[] yen;
    private final long[] balances;
    private final long[] frauds;

    private EventSeries(int size, long opening) {
        this.opening = opening;
        times = new long[size];
        lanes = new byte[size];
        glyphs = new byte[size];
        verdicts = new byte[size];
        hollow = new boolean[size];
        yen = new long[size];
        balances = new long[size];
        frauds = new long[size];
    }

    /// @param tracing whose money a spend takes first
    public static EventSeries of(AccountTimeline timeline, Tracing tracing) {
        List<JudgedEvent> events = timeline.events();
        EventSeries series = new EventSeries(events.size(), timeline.ledger().opening());
        Glyph.Reader reader = new Glyph.Reader();
        for (int i = 0; i < events.size(); i++) {
            series.put(i, events.get(i), reader);
        }
        System.arraycopy(FraudInBalance.after(timeline, tracing), 0, series.frauds, 0, events.size());
        return series;
    }

    private void put(int i, JudgedEvent judged, Glyph.Reader reader) {
        times[i] = judged.event().at().toEpochMilli();
        lanes[i] = (byte) Lane.of(judged.event()).ordinal();
        glyphs[i] = (byte) reader.of(judged.event()).ordinal();
        verdicts[i] = (byte) judged.verdict().ordinal();
        balances[i] = judged.balance();
        switch (judged.event()) {
            case Access access -> hollow[i] = !access.succeeded();
            case Transaction t -> {
                hollow[i] = !t.movesMoney();
                yen[i] = Math.abs(t.amount());
            }
        }
    }

    int size() {
        return times.length;
    }

    /// Epoch milliseconds.
    long time(int i) {
        return times[i];
    }

    Instant at(int i) {
        return Instant.ofEpochMilli(times[i]);
    }

    public Lane lane(int i) {
        return LANES[lanes[i]];
    }

    int laneIndex(int i) {
        return lanes[i];
    }

    Glyph glyph(int i) {
        return GLYPHS[glyphs[i]];
    }

    public Verdict verdict(int i) {
        return VERDICTS[verdicts[i]];
    }

    /// Failed, declined or voided: it moved nothing.
    public boolean hollow(int i) {
        return hollow[i];
    }

    /// Yen of the row without its sign; 0 for an access.
    long yen(int i) {
        return yen[i];
    }

    long opening() {
        return opening;
    }

    /// Yen after the event; the opening balance for -1.
    long balance(int i) {
        return i < 0 ? opening : balances[i];
    }

    /// The fraud money in it.
    long fraud(int i) {
        return i < 0 ? 0 : frauds[i];
    }

    /// The first event at or after a time.
    int from(long millis) {
        int found = Arrays.binarySearch(times, millis);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && times[found - 1] == millis) {
            found--;
        }
        return found;
    }
}
