package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import app.redress.domain.policy.MuleThresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferTrailTest {
    private static final Instant START = Instant.parse("2019-07-03T00:00:00Z");

    private final Map<String, List<Transaction>> rows = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private int written;
    private long visits;

    private TransferTrailTest row(String account, int minute, Type type, long yen, @Nullable String other) {
        return row(account, minute, type, yen, other, Verdict.UNAUTHORISED);
    }

    private TransferTrailTest row(
            String account, int minute, Type type, long yen, @Nullable String other, Verdict verdict) {
        Transaction t = new Transaction(
                "T" + written,
                account,
                START.plusSeconds(60L * minute),
                type,
                Status.COMPLETED,
                yen,
                Method.OTHER,
                null,
                null,
                null,
                null,
                other,
                new SourceLine(0, 2 + written));
        written++;
        rows.computeIfAbsent(account, _ -> new ArrayList<>()).add(t);
        verdicts.put(t.id(), verdict);
        return this;
    }

    private AccountEvidence evidence(String account) {
        return AccountEvidence.of(account, rows.getOrDefault(account, List.of()), null, List.of(), Set.of());
    }

    private AccountTimeline timeline(String account) {
        List<JudgedEvent> events = evidence(account).transactions().stream()
                .map(t -> new JudgedEvent(t, verdicts.getOrDefault(t.id(), Verdict.OWNER), 0.95, List.of(), 0))
                .toList();
        Ledger ledger = new Ledger(0, true, 0, 0, 0, 0, 0, 0, List.of());
        return new AccountTimeline(
                account, Tier.CONFIRMED, 0.99, List.of(), events, ledger, List.of(), null, List.of());
    }

    private TransferTrail trail() {
        return trail(List.copyOf(rows.keySet()));
    }

    private TransferTrail trail(List<String> accounts) {
        return TransferTrail.of(
                accounts.stream().map(this::timeline).toList(),
                account -> accounts.contains(account) ? evidence(account) : null,
                new MuleThresholds(2, 0.3),
                Duration.ofMinutes(30),
                _ -> visits);
    }

    @Test
    void receivingFromSeveralVictimsMakesAMuleAndFromOneDoesNot() {
        row("A", 1, Type.TRANSFER_OUT, 500, "M")
                .row("B", 2, Type.TRANSFER_OUT, 700, "M")
                .row("B", 3, Type.TRANSFER_OUT, 90, "F")
                .row("B", 4, Type.TRANSFER_OUT, 80, "F");
        assertThat(trail().isMule("M")).isTrue();
        assertThat(trail().isMule("F")).isFalse();
        assertThat(trail().receivers()).containsExactly("F", "M");
        assertThat(trail().to("M")).extracting(leg -> leg.out().amount()).containsExactly(500L, 700L);
    }

    @Test
    void aBankAccountReceivingFromSeveralVictimsIsAMuleToo() {
        row("A", 1, Type.WITHDRAWAL, 500, "bank-1").row("B", 2, Type.WITHDRAWAL, 700, "bank-1");
        assertThat(trail().isMule("bank-1")).isTrue();
    }

    @Test
    void theOwnersOwnTransfersAreNotFollowed() {
        row("A", 1, Type.TRANSFER_OUT, 500, "M", Verdict.OWNER)
                .row("B", 2, Type.TRANSFER_OUT, 700, "M", Verdict.UNCERTAIN);
        assertThat(trail().receivers()).isEmpty();
    }

    @Test
    void aLandlordPaidByManyIsNoMuleBecauseOfTwoVictims() {
        row("A", 1, Type.TRANSFER_OUT, 500, "L").row("B", 2, Type.TRANSFER_OUT, 700, "L");
        visits = 6;
        assertThat(trail().isMule("L")).isTrue();
        visits = 7;
        assertThat(trail().isMule("L")).isFalse();
    }

    @Test
    void twoWhoSendStolenMoneyAgainAndAgainMakeAMule() {
        for (int hour = 0; hour < 6; hour++) {
            row("A", 60 * hour, Type.TRANSFER_OUT, 500, "M").row("B", 60 * hour + 5, Type.TRANSFER_OUT, 700, "M");
        }
        visits = 12;
        assertThat(trail().isMule("M")).isTrue();
    }

    @Test
    void severalTransfersWithinMinutesCountOnceAmongThoseToALandlord() {
        row("A", 1, Type.TRANSFER_OUT, 500, "L")
                .row("A", 2, Type.TRANSFER_OUT, 500, "L")
                .row("A", 3, Type.TRANSFER_OUT, 500, "L")
                .row("B", 4, Type.TRANSFER_OUT, 700, "L");
        visits = 8;
        assertThat(trail().isMule("L")).isFalse();
    }

    @Test
    void onlyMoneyAMuleSendsOnAfterReceivingIsFollowed() {
        row("M", 0, Type.TRANSFER_OUT, 10, "before", Verdict.OWNER)
                .row("A", 1, Type.TRANSFER_OUT, 500, "M")
                .row("B", 2, Type.TRANSFER_OUT, 700, "M")
                .row("M", 5, Type.TRANSFER_OUT, 1_100, "N", Verdict.OWNER)
                .row("C", 6, Type.TRANSFER_OUT, 50, "N");
        assertThat(trail().receivers()).containsExactly("M", "N");
        assertThat(trail().isMule("N")).isTrue();
    }

    @Test
    void theIncomingRowIsFoundByNumberOrBySenderAmountAndTime() {
        row("A", 1, Type.TRANSFER_OUT, 500, "M")
                .row("B", 2, Type.TRANSFER_OUT, 500, "M")
                .row("M", 3, Type.TRANSFER_IN, 500, "B", Verdict.OWNER)
                .row("M", 4, Type.TRANSFER_IN, 500, "A", Verdict.OWNER)
                .row("M", 4, Type.TRANSFER_IN, 500, "A", Verdict.OWNER)
                .row("M", 9_000, Type.TRANSFER_IN, 500, null, Verdict.OWNER);
        Map<Integer, TransferTrail.Leg> found = trail().rowsOf(evidence("M"));
        assertThat(found).hasSize(2);
        assertThat(found.values()).extracting(TransferTrail.Leg::from).containsExactly("B", "A");
    }

    @Test
    void theOrderOfAccountsDoesNotMatter() {
        for (int i = 0; i < 30; i++) {
            row("V" + i, i, Type.TRANSFER_OUT, 100 + i, "M" + i % 7);
            row("M" + i % 7, 1_000 + i, Type.TRANSFER_OUT, 90 + i, "N" + i % 3, Verdict.OWNER);
        }
        List<String> accounts = new ArrayList<>(rows.keySet());
        TransferTrail one = trail(accounts);
        Collections.shuffle(accounts, new Random(5));
        TransferTrail other = trail(accounts);
        assertThat(other.receivers()).isEqualTo(one.receivers());
        for (String account : one.receivers()) {
            assertThat(other.to(account)).isEqualTo(one.to(account));
            assertThat(other.isMule(account)).as(account).isEqualTo(one.isMule(account));
        }
        assertThat(one.isMule("N0")).isTrue();
    }
}
