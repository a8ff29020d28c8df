package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedReasonsTest {
    @Test
    void equalReasonsOfManyEventsAreKeptOnce() {
        SharedReasons shared = new SharedReasons();
        List<List<Reason>> kept = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<Reason> reasons = List.of(Reason.of("sameDevice", -2, 3), Reason.of("usualStore", -1, "A" + i % 5));
            List<Reason> same = shared.of(reasons);
            assertThat(same).isEqualTo(reasons);
            kept.add(same);
        }
        for (int i = 5; i < kept.size(); i++) {
            assertThat(kept.get(i)).isSameAs(kept.get(i - 5));
        }
        assertThat(kept.get(1).get(0)).isSameAs(kept.get(0).get(0));
    }
}
