package app.redress.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redress.damages.Bridge;
import app.redress.damages.Bridge.Bar;
import app.redress.damages.Bridge.Cause;
import app.redress.damages.Bridge.Side;
import app.redress.damages.DamageEstimate.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaterfallScaleTest {
    @Test
    void largeChangesAreDrawnFromZero() {
        WaterfallScale scale = WaterfallScale.of(bridge(100, 60));

        assertThat(scale.fromZero()).isTrue();
        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(160)).isEqualTo(1);
    }

    @Test
    void smallChangesOfLargeFiguresAreStillSeen() {
        WaterfallScale scale = WaterfallScale.of(bridge(1_000_000, 10_000, -4_000));

        assertThat(scale.fromZero()).isFalse();
        assertThat(scale.at(1_010_000) - scale.at(1_000_000)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void nothingAtAllAndMoreThanAllTakenAwayStayOnTheAxis() {
        assertThat(WaterfallScale.of(bridge(0)).at(0)).isZero();
        WaterfallScale below = WaterfallScale.of(bridge(10, -30, 25));
        assertThat(below.at(-20)).isZero();
        assertThat(below.at(10)).isEqualTo(1);
    }

    private static Bridge bridge(long from, long... changes) {
        long to = from;
        List<Bar> bars = new ArrayList<>();
        for (long change : changes) {
            to += change;
            bars.add(new Bar(Cause.EVIDENCE, change, List.of()));
        }
        return new Bridge(side(from), side(to), bars);
    }

    private static Side side(long amount) {
        return new Side(Definition.EVIDENCE, amount, Map.of());
    }
}
