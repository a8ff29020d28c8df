package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.policy.SignalShares;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private final ClaimedTransaction money = new ClaimedTransaction();

    @Test
    void onlyTransactionsNamedInAClaimAreClaimed() {
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1)
                                .claimed(FeatureFixture.AT.plusSeconds(60), "T1")
                                .make()))
                .isEqualTo("claimedTransaction");
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1)
                                .claimed(FeatureFixture.AT.plusSeconds(60), "T2")
                                .make()))
                .isEqualTo("notAmongClaimed");
    }

    @Test
    void aClaimWithoutTransactionsOrTooLateOrTooEarlyIsNotEvidence() {
        assertThat(ExpectedAnswer.of(money, FeatureFixture.payment(1).make())).isNull();
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1)
                                .claimed(FeatureFixture.AT.plusSeconds(60))
                                .make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1)
                                .claimed(FeatureFixture.AT.plus(Duration.ofDays(15)), "T2")
                                .make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1)
                                .claimed(FeatureFixture.AT.minusSeconds(1), "T2")
                                .make()))
                .isNull();
    }

    @Test
    void aClaimForMoreThanTheTransactionsItNamesSaysNothingOfTheOthers() {
        java.time.Instant later = FeatureFixture.AT.plusSeconds(60);
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1).claimedInPart(later, "T2").make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        money,
                        FeatureFixture.payment(1).claimedInPart(later, "T1").make()))
                .isEqualTo("claimedTransaction");
    }

    @Test
    void nobodyMissesAFewYenAndOverlooksTenTimesAsMany() {
        FarAboveClaim beside = new FarAboveClaim();
        java.time.Instant later = FeatureFixture.AT.plus(Duration.ofDays(20));
        assertThat(ExpectedAnswer.of(
                        beside,
                        FeatureFixture.payment(8_910).claimedSum(later, 891).make()))
                .isEqualTo("farAboveClaim 8910 891");
        assertThat(ExpectedAnswer.of(
                        beside,
                        FeatureFixture.payment(8_909).claimedSum(later, 891).make()))
                .isEqualTo("nearClaim");
        assertThat(ExpectedAnswer.of(
                        beside, FeatureFixture.payment(30_000).claimed(later).make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        beside,
                        FeatureFixture.payment(30_000)
                                .claimedSum(FeatureFixture.AT.minusSeconds(1), 891)
                                .make()))
                .isEqualTo("nearClaim");
    }

    @Test
    void aClaimantsOwnStatementHasASeparateBound() {
        SignalShares shares = new SignalShares(40, 25, 4, 1.8, 10, Map.of());
        assertThat(money.most(shares)).isEqualTo(1.8);
        assertThat(new ClaimAfterVisit().most(shares)).isEqualTo(1.8);
        assertThat(new FrozenAfterVisit().most(shares)).isEqualTo(4);
    }

    @Test
    void aVisitIsFollowedByAClaimAFreezeOrNeither() {
        ClaimAfterVisit claim = new ClaimAfterVisit();
        FrozenAfterVisit freeze = new FrozenAfterVisit();
        assertThat(ExpectedAnswer.of(claim, ClientFixture.stranger().make())).isEqualTo("noClaim");
        assertThat(ExpectedAnswer.of(claim, ClientFixture.stranger().claimed().make()))
                .isEqualTo("claimed");
        assertThat(ExpectedAnswer.of(freeze, ClientFixture.stranger().make())).isEqualTo("notFrozen");
        assertThat(ExpectedAnswer.of(freeze, ClientFixture.stranger().frozen().make()))
                .isEqualTo("frozenAfter");
        assertThat(claim.mayBeUnrecorded()).isTrue();
        assertThat(freeze.mayBeUnrecorded()).isTrue();
    }
}
