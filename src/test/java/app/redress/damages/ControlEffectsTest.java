package app.redress.damages;

import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.ControlEffect.Effect;
import app.redress.domain.Control;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction.Method;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlEffectsTest {
    private static final Instant AS_OF = Instant.parse("2019-07-04T06:00:00Z");

    /// Own 5,000; the owner pays 1,000; from 10:00 on a visitor from abroad charges 30,000 and 40,000 and spends
    /// 74,000.
    private static LedgerFixture robbed() {
        return new LedgerFixture("A", 5_000)
                .tier(Tier.CONFIRMED, 0.99)
                .at("2019-07-03T08:00:00Z")
                .login(OWNER, "JP")
                .at("2019-07-03T08:10:00Z")
                .pay(OWNER, 1_000)
                .at("2019-07-03T10:00:00Z")
                .login(UNAUTHORISED, "CN")
                .at("2019-07-03T10:05:00Z")
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .at("2019-07-03T11:00:00Z")
                .charge(UNAUTHORISED, 40_000, Method.CREDIT_CARD)
                .at("2019-07-03T11:30:00Z")
                .pay(UNAUTHORISED, 74_000);
    }

    /// An owner of whom the case keeps the events, too.
    private static LedgerFixture innocent() {
        return new LedgerFixture("B", 0)
                .tier(Tier.POSSIBLE, 0.2)
                .at("2019-07-03T10:30:00Z")
                .login(OWNER, "JP")
                .at("2019-07-03T10:40:00Z")
                .charge(OWNER, 2_000, Method.CREDIT_CARD)
                .at("2019-07-03T11:40:00Z")
                .pay(OWNER, 500);
    }

    private static ControlEffect effect(String control, Control... taken) {
        return new ControlEffects(
                        Stream.of(robbed(), innocent())
                                .map(LedgerFixture::timeline)
                                .toList(),
                        List.of(taken),
                        Tracing.FRAUD_FIRST,
                        AS_OF)
                .all().stream()
                        .filter(one -> one.control().equals(control))
                        .findFirst()
                        .orElseThrow();
    }

    private static Control taken(String control, String at) {
        return new Control(Instant.parse(at), control, null, new SourceLine(0, 1));
    }

    private static Effect at(ControlEffect effect, String minute) {
        return effect.at(Instant.parse(minute));
    }

    private static Effect of(String minute, long saved, int victims, long stopped, int customers) {
        return new Effect(Instant.parse(minute), saved, victims, stopped, customers);
    }

    @Test
    void chargingStoppedSavesWhatIsDueForTheChargesAfterIt() {
        ControlEffect effect = effect(Control.CHARGING_STOPPED);
        assertThat(at(effect, "2019-07-03T10:05:00Z")).isEqualTo(of("2019-07-03T10:05:00Z", 70_000, 1, 2_000, 1));
        assertThat(at(effect, "2019-07-03T10:06:00Z")).isEqualTo(of("2019-07-03T10:06:00Z", 40_000, 1, 2_000, 1));
        assertThat(at(effect, "2019-07-03T10:41:00Z")).isEqualTo(of("2019-07-03T10:41:00Z", 40_000, 1, 0, 0));
        assertThat(at(effect, "2019-07-03T11:01:00Z")).isEqualTo(of("2019-07-03T11:01:00Z", 0, 0, 0, 0));
    }

    @Test
    void onlyWhatHappenedBeforeTheControlItselfCounts() {
        ControlEffect effect =
                effect(Control.CHARGING_STOPPED, taken(Control.CHARGING_STOPPED, "2019-07-03T10:30:00Z"));
        assertThat(effect.end()).isEqualTo(Instant.parse("2019-07-03T10:30:00Z"));
        assertThat(at(effect, "2019-07-03T10:00:00Z").saved()).isEqualTo(30_000);
    }

    @Test
    void paymentsStoppedKeepsWhatThievesSpentInTheBalance() {
        ControlEffect effect = effect(Control.PAYMENTS_STOPPED);
        assertThat(at(effect, "2019-07-03T11:30:00Z")).isEqualTo(of("2019-07-03T11:30:00Z", 74_000, 1, 500, 1));
        assertThat(at(effect, "2019-07-03T08:00:00Z")).isEqualTo(of("2019-07-03T08:00:00Z", 74_000, 1, 1_500, 2));
        assertThat(at(effect, "2019-07-03T11:31:00Z").saved()).isZero();
    }

    @Test
    void blockedAccessSavesWhatIsDueForAllThatFollowedSuchAVisit() {
        ControlEffect abroad = effect(Control.FOREIGN_ACCESS_BLOCKED);
        // 70,000 by card and the owner's 4,000
        assertThat(at(abroad, "2019-07-03T10:00:00Z")).isEqualTo(of("2019-07-03T10:00:00Z", 74_000, 1, 0, 0));
        assertThat(at(abroad, "2019-07-03T10:01:00Z").saved()).isZero();
        ControlEffect any = effect(Control.LOGIN_BLOCKED);
        assertThat(at(any, "2019-07-03T08:00:00Z")).isEqualTo(of("2019-07-03T08:00:00Z", 74_000, 1, 3_500, 2));
        assertThat(at(any, "2019-07-03T10:01:00Z")).isEqualTo(of("2019-07-03T10:01:00Z", 0, 0, 2_500, 1));
    }

    @Test
    void withoutAnyCountryNothingIsSaidOfAccessFromAbroad() {
        LedgerFixture blind = new LedgerFixture("A", 0).charge(UNAUTHORISED, 1_000, Method.CREDIT_CARD);
        ControlEffect effect = new ControlEffects(List.of(blind.timeline()), List.of(), Tracing.FRAUD_FIRST, AS_OF)
                .all()
                .get(2);
        assertThat(effect.known()).isFalse();
        assertThat(effect.said().code()).isEqualTo("containment.unknown");
    }

    @Test
    void roundTimesBeforeTheControlAndTheFirstTheftAreTold() {
        ControlEffect effect =
                effect(Control.CHARGING_STOPPED, taken(Control.CHARGING_STOPPED, "2019-07-03T12:00:00Z"));
        assertThat(effect.earlier())
                .extracting(Effect::minute, Effect::saved)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Instant.parse("2019-07-03T11:50:00Z"), 0L),
                        org.assertj.core.groups.Tuple.tuple(Instant.parse("2019-07-03T11:30:00Z"), 0L),
                        org.assertj.core.groups.Tuple.tuple(Instant.parse("2019-07-03T11:00:00Z"), 40_000L),
                        org.assertj.core.groups.Tuple.tuple(Instant.parse("2019-07-03T10:05:00Z"), 70_000L));
        assertThat(effect.every(30)).extracting(Effect::saved).containsExactly(70_000L, 40_000L, 0L, 0L);
        assertThat(effect.said().code()).isEqualTo("containment.noAttempt");
    }
}
