package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private final ClaimedMoney money = new ClaimedMoney();

    @Test
    void aNamedTransactionIsClaimedAndOneLeftOutIsNot() {
        assertThat(Answer.of(
                        money,
                        Moved.payment(1).claimed(Moved.AT.plusSeconds(60), "T1").make()))
                .isEqualTo("claimedTransaction");
        assertThat(Answer.of(
                        money,
                        Moved.payment(1).claimed(Moved.AT.plusSeconds(60), "T2").make()))
                .isEqualTo("notAmongClaimed");
    }

    @Test
    void aComplaintThatNamesNothingOrCameTooLateOrBeforeSaysNothing() {
        assertThat(Answer.of(money, Moved.payment(1).make())).isNull();
        assertThat(Answer.of(
                        money,
                        Moved.payment(1).claimed(Moved.AT.plusSeconds(60)).make()))
                .isNull();
        assertThat(Answer.of(
                        money,
                        Moved.payment(1)
                                .claimed(Moved.AT.plus(Duration.ofDays(15)), "T2")
                                .make()))
                .isNull();
        assertThat(Answer.of(
                        money,
                        Moved.payment(1).claimed(Moved.AT.minusSeconds(1), "T2").make()))
                .isNull();
    }

    @Test
    void theWordOfWhoGainsByItIsBoundedApart() {
        assertThat(money.mostKey()).isEqualTo("claim.most");
        assertThat(new ClaimedVisit().mostKey()).isEqualTo("claim.most");
        assertThat(new FrozenAfter().mostKey()).isEqualTo("signal.most");
    }

    @Test
    void aVisitIsFollowedByAComplaintOrAFreezeOrNeither() {
        ClaimedVisit claim = new ClaimedVisit();
        FrozenAfter freeze = new FrozenAfter();
        assertThat(Answer.of(claim, Visiting.stranger().make())).isEqualTo("noClaim");
        assertThat(Answer.of(claim, Visiting.stranger().claimed().make())).isEqualTo("claimed");
        assertThat(Answer.of(freeze, Visiting.stranger().make())).isEqualTo("notFrozen");
        assertThat(Answer.of(freeze, Visiting.stranger().frozen().make())).isEqualTo("frozenAfter");
        assertThat(claim.mayBeUnrecorded()).isTrue();
        assertThat(freeze.mayBeUnrecorded()).isTrue();
    }
}
