package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Claim;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenClaimsTest {
    private static final int WORLDS = 2_000;

    private static OpenClaims claims(int found, @Nullable Long... open) {
        OpenClaims claims = new OpenClaims();
        for (int n = 0; n < found; n++) {
            claims.addFound();
        }
        for (int n = 0; n < open.length; n++) {
            Claim claim = new Claim("A" + n, Instant.EPOCH, open[n], List.of(), null, new SourceLine(1, n + 2));
            claims.add(claim.account(), List.of(claim));
        }
        return claims;
    }

    private static Long[] alike(int claims) {
        Long[] yen = new Long[claims];
        Arrays.fill(yen, 10_000L);
        return yen;
    }

    /// The sum that one world in twenty exceeds.
    private static long upper(OpenClaims claims) {
        long[] drawn = claims.drawn(WORLDS);
        Arrays.sort(drawn);
        return drawn[WORLDS * 19 / 20];
    }

    @Test
    void whereNobodyWhoComplainsWasFoundRobbedNearlyAllOfItMayBeTrue() {
        assertThat(upper(claims(0, alike(20)))).isBetween(160_000L, 200_000L);
    }

    @Test
    void whereManyWereFoundFewOthersWereRobbedWithoutATrace() {
        assertThat(upper(claims(30, alike(20)))).isBetween(20_000L, 60_000L);
        assertThat(upper(claims(3, alike(20)))).isBetween(upper(claims(30, alike(20))), 100_000L);
    }

    @Test
    void aClaimWithoutAnAmountCountsAsTheMeanOfTheOthers() {
        assertThat(claims(0, 10_000L, null, 30_000L).drawn(WORLDS)).contains(60_000L);
        assertThat(claims(0, (Long) null).drawn(WORLDS)).containsOnly(0L);
    }

    @Test
    void withoutOpenClaimsNothingIsAdded() {
        assertThat(claims(5).isEmpty()).isTrue();
        assertThat(claims(5).drawn(WORLDS)).containsOnly(0L);
    }
}
