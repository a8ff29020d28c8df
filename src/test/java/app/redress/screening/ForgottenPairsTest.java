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
    void anAccountAtTwoAddressesOfANetworkCountsOnceThere() {
        int one = sources.number(TextSlice.of("10.0.0.1"));
        int other = sources.number(TextSlice.of("10.0.0.2"));
        int elsewhere = sources.number(TextSlice.of("10.0.9.2"));
        for (int account : new int[] {3, 5, 3, 4}) {
            sources.success(account, one);
            sources.success(account, elsewhere);
            sources.success(account, other);
        }
        sources.failure(6, one);
        sources.failure(6, other);
        sources.unknown(one);
        sources.unknown(other);
        sources.reset(elsewhere);
        SourceTable networks = sources.grouped(SourceKind::network);
        networks.forgetPairs();
        assertThat(networks.statistics("10.0.0")).isEqualTo(new SourceStatistics(3, 1, 2));
        assertThat(networks.statistics("10.0.9")).isEqualTo(new SourceStatistics(3, 0, 0));
        assertThat(networks.mayBeShared("10.0.9")).isTrue();
    }

    @Test
    void aNetworkWhereAPasswordWasResetMayBeSharedThoughNobodyWasLetIn() {
        sources.reset(sources.number(TextSlice.of("10.0.0.1")));
        sources.number(TextSlice.of("10.0.9.1"));
        SourceTable networks = sources.grouped(SourceKind::network);
        assertThat(networks.mayBeShared("10.0.0")).isTrue();
        assertThat(networks.mayBeShared("10.0.9")).isFalse();
    }

    @Test
    void storeCountsSurviveDroppingTheVisits() {
        slots.note(7, 2, 30);
        slots.note(7, 2, 31);
        slots.note(8, 2, 31);
        slots.count();
        assertThat(slots.visits(3)).containsExactly(0, 0, 3);
        slots.forgetVisits();
        assertThat(slots.accounts(7, 2)).isEqualTo(2);
        assertThat(slots.accounts(8, 2)).isEqualTo(1);
        assertThat(slots.accounts(8, 1)).isZero();
        assertThat(slots.shared()).isEqualTo(1);
    }
}
