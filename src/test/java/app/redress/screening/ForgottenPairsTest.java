package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.TextSlice;
import org.junit.jupiter.api.Test;

class ForgottenPairsTest {
    private final StoreSlots slots = new StoreSlots();
    private final SourceTable sources = new SourceTable();

    @Test
    void sourceCountsSurviveDroppingThePairs() {
        int source = sources.number(TextSlice.of("10.0.0.1"));
        sources.success(3, source);
        sources.success(4, source);
        sources.failure(5, source);
        sources.unknown(source);
        sources.forgetPairs();
        assertThat(sources.statistics("10.0.0.1")).isEqualTo(new SourceStatistics(2, 1, 1));
        assertThat(sources.shared()).isEqualTo(1);
    }

    @Test
    void storeCountsSurviveDroppingTheVisits() {
        slots.note(7, 2, 30);
        slots.note(7, 2, 31);
        slots.count();
        slots.forgetVisits();
        assertThat(slots.accounts(7, 2)).isEqualTo(2);
        assertThat(slots.visits(3)).containsExactly(0, 0, 2);
    }
}
