package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.sources.ClaimantsRecord.Word;
import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimantsWordTest {
    private static final Instant CLAIMED = Instant.parse("2019-07-05T00:00:00Z");

    private final List<Transaction> money = List.of(
            HmmFixture.payment("P1", "2019-07-01T10:00:00Z", 700),
            HmmFixture.payment("P2", "2019-07-03T10:00:00Z", 21_000),
            HmmFixture.payment("P3", "2019-07-03T11:00:00Z", 9_000),
            HmmFixture.payment("P4", "2019-07-06T10:00:00Z", 500));

    private @Nullable Word word(@Nullable Long amount, String... ids) {
        List<Claim> claims = List.of(
                new Claim("A", CLAIMED, amount, List.of(ids), null, money.get(0).source()));
        return ClaimantsWord.of(claims, NamedMovements.of(claims, money, List.of()));
    }

    @Test
    void withoutAClaimNothingIsSaid() {
        assertThat(ClaimantsWord.of(List.of(), new BitSet())).isNull();
    }

    @Test
    void transactionsOfTheAccountAreNamedAndThoseOfOthersAreNot() {
        assertThat(word(null, "P2")).isEqualTo(Word.NAMING);
        assertThat(word(null, "X9")).isEqualTo(Word.VAGUE);
        assertThat(word(null)).isEqualTo(Word.VAGUE);
    }

    @Test
    void aSumIsNamedWhereNeighbouringPaymentsOfADayComeToIt() {
        assertThat(word(30_000L)).isEqualTo(Word.NAMING);
        assertThat(word(9_000L)).isEqualTo(Word.NAMING);
        assertThat(word(29_000L)).isEqualTo(Word.VAGUE);
    }

    @Test
    void paymentsDaysApartAreNotAddedUp() {
        assertThat(word(21_700L)).isEqualTo(Word.VAGUE);
    }

    @Test
    void whatCameAfterTheClaimIsNotItsSubject() {
        assertThat(word(500L)).isEqualTo(Word.VAGUE);
    }
}
