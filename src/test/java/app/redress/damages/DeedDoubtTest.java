package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeedDoubtTest {
    /// 50,000 yen surely the attacker's, 20,000 at one in twenty.
    private static DeedDoubt doubt(double sd) {
        return DeedDoubt.of(1, sd, least -> least <= 0.05 ? 70_000 : 50_000);
    }

    @Test
    void clearDeedsDoNotMove() {
        assertThat(DeedDoubt.of(1, 1.5, least -> 50_000).isNone()).isTrue();
        assertThat(DeedDoubt.of(1, 1.5, least -> 50_000).yen(2)).isZero();
        assertThat(doubt(0).isNone()).isTrue();
    }

    @Test
    void doubtfulDeedsMoveFurtherWhereThereIsMoreRoom() {
        assertThat(doubt(1.5).yen(0)).isZero();
        assertThat(doubt(1.5).yen(2)).isBetween(5_000L, 20_000L);
        assertThat(doubt(1.5).yen(-2)).isBetween(-1_500L, -1L);
        assertThat(doubt(3).yen(2)).isGreaterThan(doubt(1.5).yen(2));
    }

    @Test
    void noErrorLeadsBeyondAllDeeds() {
        assertThat(doubt(1.5).yen(50)).isEqualTo(doubt(1.5).yen(3)).isLessThanOrEqualTo(20_000);
        assertThat(doubt(1.5).most()).isEqualTo(70_000);
    }

    @Test
    void deedsOfADoubtfulTakeoverAreJudgedGivenThatItHappened() {
        DeedDoubt half = DeedDoubt.of(0.5, 1.5, least -> least <= 0.025 ? 70_000 : 50_000);
        assertThat(half.yen(2)).isEqualTo(doubt(1.5).yen(2));
    }
}
