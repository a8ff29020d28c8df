package app.redress.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.redress.domain.Tier;
import app.redress.inference.AuditSample.Drawn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Drawing accounts for a review, and what the review says.
class AuditSampleTest {
    /// Six hundred listed accounts, of whose figures every seventh is too high and every eleventh too low, and 4,000
    /// cleared ones with 40 missed victims, most of them suspicious.
    private static List<FrameAccount> frame() {
        Random random = new Random(7);
        List<FrameAccount> accounts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            long figure = Math.round(Math.exp(9.5 + random.nextGaussian()));
            accounts.add(
                    new FrameAccount("L%04d".formatted(i), i % 3 == 0 ? Tier.PROBABLE : Tier.CONFIRMED, figure, 0.95));
        }
        for (int i = 0; i < 4_000; i++) {
            double probability = i < 400 ? 0.05 + random.nextDouble() * 0.4 : random.nextDouble() * 0.01;
            accounts.add(new FrameAccount("C%04d".formatted(i), Tier.CLEARED, 0, probability));
        }
        return accounts;
    }

    private static Reviewed truth(FrameAccount account) {
        int number = Integer.parseInt(account.account().substring(1));
        if (!account.listed()) {
            boolean missed = number < 400 && number % 10 == 0;
            return new Reviewed(missed, missed ? 20_000 + number * 10L : 0);
        }
        if (number % 7 == 0) {
            return new Reviewed(number % 14 != 0, number % 14 == 0 ? 0 : account.figure() * 6 / 10);
        }
        return new Reviewed(true, number % 11 == 0 ? account.figure() * 5 / 4 : account.figure());
    }

    private static Map<String, Reviewed> reviewed(List<Drawn> drawn) {
        Map<String, Reviewed> reviewed = new HashMap<>();
        drawn.forEach(d -> reviewed.put(d.account().account(), truth(d.account())));
        return reviewed;
    }

    private static long figure(List<FrameAccount> frame) {
        return frame.stream().mapToLong(FrameAccount::figure).sum();
    }

    @Test
    void theSampleDependsOnTheSeedAndNotOnTheOrderOfAccounts() {
        List<FrameAccount> frame = frame();
        AuditSample sample = AuditSample.draw(frame, 60, 40, 11);
        List<FrameAccount> otherOrder = new ArrayList<>(frame);
        Collections.reverse(otherOrder);
        assertThat(AuditSample.draw(otherOrder, 60, 40, 11)).isEqualTo(sample);
        assertThat(AuditSample.draw(frame, 60, 40, 12).drawn()).isNotEqualTo(sample.drawn());
        assertThat(sample.drawn()).hasSize(100).doesNotHaveDuplicates();
        assertThat(sample.drawn()).filteredOn(d -> d.account().listed()).hasSize(60);
    }

    @Test
    void theLargestAccountsAreAlwaysReviewedAndComeFirst() {
        List<FrameAccount> frame = new ArrayList<>(frame());
        frame.add(new FrameAccount("HUGE", Tier.PROBABLE, 5_000_000, 0.9));
        AuditSample sample = AuditSample.draw(frame, 60, 0, 3);
        assertThat(sample.drawn().getFirst().account().account()).isEqualTo("HUGE");
        assertThat(sample.drawn().getFirst().certain()).isTrue();
    }

    @Test
    void requestingMoreThanExistDrawsAllAccounts() {
        List<FrameAccount> frame = frame();
        AuditSample sample = AuditSample.draw(frame, 10_000, 10_000, 1);
        assertThat(sample.drawn()).hasSize(frame.size()).allMatch(Drawn::certain);
        AuditResult result = AuditResult.of(sample, figure(frame), reviewed(sample.drawn()));
        long truth = frame.stream()
                .filter(FrameAccount::listed)
                .mapToLong(a -> truth(a).lost())
                .sum();
        assertThat(result.list()).isEqualTo(new Estimate(truth, 0, truth, truth));
        assertThat(Objects.requireNonNull(result.missedAccounts()).value()).isEqualTo(40);
    }

    @Test
    void theIntervalContainsTheTruthInNineteenOfTwentyDraws() {
        List<FrameAccount> frame = frame();
        long figure = figure(frame);
        long list = frame.stream()
                .filter(FrameAccount::listed)
                .mapToLong(a -> truth(a).lost())
                .sum();
        int held = 0;
        int missedHeld = 0;
        double mean = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            AuditSample sample = AuditSample.draw(frame, 120, 120, seed);
            AuditResult result = AuditResult.of(sample, figure, reviewed(sample.drawn()));
            held += result.list().low() <= list && list <= result.list().high() ? 1 : 0;
            Estimate missed = Objects.requireNonNull(result.missedAccounts());
            missedHeld += missed.low() <= 40 && 40 <= missed.high() ? 1 : 0;
            mean += result.list().value() / 1_000;
        }
        assertThat(mean).isEqualTo((double) list, offset(list * 0.005));
        assertThat(held).as("list").isBetween(930, 970);
        assertThat(missedHeld).as("missed, on the safe side").isGreaterThan(940);
    }

    @Test
    void anUnfinishedReviewIsASmallerSampleAndOutOfTurnReviewsAreSetAside() {
        List<FrameAccount> frame = frame();
        AuditSample sample = AuditSample.draw(frame, 120, 0, 5);
        List<Drawn> some = new ArrayList<>(sample.drawn().subList(0, 60));
        some.add(sample.drawn().get(70));
        AuditResult half = AuditResult.of(sample, figure(frame), reviewed(some));
        assertThat(half.reviewed()).isEqualTo(60);
        assertThat(half.outOfTurn()).isOne();
        assertThat(half.moreFor(Math.round(half.list().halfWidth() / 2))).isBetween(179, 181);
        assertThat(half.missedAccounts()).isNull();
    }

    @Test
    void reviewingTwiceAsManyNarrowsTheInterval() {
        List<FrameAccount> frame = frame();
        double small = 0;
        double large = 0;
        for (int seed = 0; seed < 40; seed++) {
            AuditSample sample = AuditSample.draw(frame, 160, 0, seed);
            small += AuditResult.of(
                            sample, figure(frame), reviewed(sample.drawn().subList(0, 80)))
                    .list()
                    .halfWidth();
            large += AuditResult.of(sample, figure(frame), reviewed(sample.drawn()))
                    .list()
                    .halfWidth();
        }
        assertThat(large).isBetween(small * 0.5, small * 0.8);
    }

    @Test
    void findingNoMissedVictimGivesABoundAndNotZero() {
        List<FrameAccount> frame = frame().stream()
                .filter(a -> a.listed() || !truth(a).takenOver())
                .toList();
        AuditSample sample = AuditSample.draw(frame, 30, 60, 5);
        AuditResult result = AuditResult.of(sample, figure(frame), reviewed(sample.drawn()));
        assertThat(Objects.requireNonNull(result.unseenShare())).isEqualTo(0.0487, offset(0.0001));
        assertThat(result.hits().get(Tier.CLEARED)).isEqualTo(new Proportion(0, 60));
    }
}
