package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Event;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameInstantOrderTest {
    private final List<Event> rows = new ArrayList<>();

    private SameInstantOrderTest row(String id, int second, Type type, long yen, @Nullable Long after) {
        return row(id, second, type, Status.COMPLETED, yen, after, null);
    }

    private SameInstantOrderTest row(
            String id, int second, Type type, Status status, long yen, @Nullable Long after, @Nullable String related) {
        rows.add(new Transaction(
                id,
                "A",
                Instant.EPOCH.plusSeconds(second),
                type,
                status,
                yen,
                Method.OTHER,
                null,
                null,
                after,
                related,
                new SourceLine(0, rows.size() + 2)));
        return this;
    }

    private static AccountFacts facts(long opening) {
        return new AccountFacts("A", null, opening, null, null, null, null, new SourceLine(1, 2));
    }

    private AccountEvidence evidence(@Nullable AccountFacts facts) {
        return AccountEvidence.of("A", rows, facts, List.of(), Set.of());
    }

    private static List<String> ids(AccountEvidence evidence) {
        return evidence.transactions().stream().map(Transaction::id).toList();
    }

    private static List<Ledger.Gap> gaps(AccountEvidence evidence) {
        return new LedgerBuilder(ReversalMatcher.of(evidence.transactions()), evidence.facts())
                .close(app.redress.domain.Tracing.FRAUD_FIRST, n -> false)
                .gaps();
    }

    @Test
    void withoutStatedBalancesTheOrderIsByTypeAndId() {
        row("c", 1, Type.PAYMENT, 100, null).row("b", 1, Type.PAYMENT, 50, null).row("d", 1, Type.CHARGE, 500, null);
        assertThat(ids(evidence(facts(0)))).containsExactly("d", "b", "c");
    }

    @Test
    void statedBalancesDetermineWhichOfTwoRowsCameFirst() {
        row("a", 1, Type.PAYMENT, 100, 850L).row("b", 1, Type.PAYMENT, 50, 950L);
        assertThat(ids(evidence(facts(1_000)))).containsExactly("b", "a");
    }

    @Test
    void aSpendCanComeBeforeTheChargeOfTheSameSecond() {
        row("charge", 1, Type.CHARGE, 500, 1_400L).row("spend", 1, Type.PAYMENT, 100, 900L);
        assertThat(ids(evidence(facts(1_000)))).containsExactly("spend", "charge");
    }

    @Test
    void withoutAnOpeningTheNextCertainBalanceDeterminesTheOrder() {
        row("charge", 1, Type.CHARGE, 100, 100L)
                .row("spend", 1, Type.PAYMENT, 100, 0L)
                .row("later", 2, Type.CHARGE, 7, 107L);
        assertThat(ids(evidence(null))).containsExactly("spend", "charge", "later");
        assertThat(gaps(evidence(null))).isEmpty();
    }

    @Test
    void aGapBeforeRowsOfTheSameInstantIsStillOneGap() {
        row("a", 1, Type.PAYMENT, 100, 550L).row("b", 1, Type.PAYMENT, 50, 650L);
        AccountEvidence evidence = evidence(facts(1_000));
        assertThat(ids(evidence)).containsExactly("b", "a");
        assertThat(gaps(evidence)).containsExactly(new Ledger.Gap(new SourceLine(0, 3), "b", 950, 650));
    }

    @Test
    void aMissingRowAmongRowsOfTheSameInstantIsStillAGap() {
        row("a", 1, Type.PAYMENT, 100, 900L).row("b", 1, Type.PAYMENT, 50, 800L);
        AccountEvidence evidence = evidence(facts(1_000));
        assertThat(ids(evidence)).containsExactly("a", "b");
        assertThat(gaps(evidence)).containsExactly(new Ledger.Gap(new SourceLine(0, 3), "b", 850, 800));
    }

    @Test
    void aDeclinedRowIsPlacedByItsBalance() {
        row("a", 1, Type.CHARGE, Status.DECLINED, 500, 900L, null)
                .row("b", 1, Type.PAYMENT, 100, 900L)
                .row("c", 1, Type.PAYMENT, 50, 850L);
        assertThat(ids(evidence(facts(1_000)))).containsExactly("b", "a", "c");
        assertThat(ids(evidence(null))).containsExactly("b", "a", "c");
    }

    @Test
    void noTransactionIsUndoneBeforeItHappened() {
        row("refund", 1, Type.REFUND, Status.COMPLETED, 100, 1_100L, "spend")
                .row("spend", 1, Type.PAYMENT, 100, 1_000L);
        assertThat(ids(evidence(facts(1_000)))).containsExactly("spend", "refund");
    }

    @Test
    void rowsThatUndoEachOtherKeepTheOrderByType() {
        row("b", 1, Type.REFUND, Status.COMPLETED, 100, 5L, "a")
                .row("a", 1, Type.REFUND, Status.COMPLETED, 100, 6L, "b");
        assertThat(ids(evidence(facts(1_000)))).containsExactly("a", "b");
    }

    @Test
    void moreThanSixRowsOfOneInstantStayOrderedByType() {
        for (int i = 0; i < 7; i++) {
            row("t" + i, 1, Type.PAYMENT, 10, 930 + 10L * i);
        }
        assertThat(ids(evidence(facts(1_000)))).containsExactly("t0", "t1", "t2", "t3", "t4", "t5", "t6");
        rows.removeFirst();
        assertThat(ids(evidence(facts(1_000)))).containsExactly("t6", "t5", "t4", "t3", "t2", "t1");
    }

    @Test
    void accessesStayBeforeTransactionsOfTheSameInstant() {
        row("a", 1, Type.PAYMENT, 100, 850L).row("b", 1, Type.PAYMENT, 50, 950L);
        Access access = new Access(
                "A",
                Instant.EPOCH.plusSeconds(1),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                null,
                null,
                null,
                "phone",
                null,
                new SourceLine(2, 2));
        rows.add(access);
        assertThat(evidence(facts(1_000)).events().getFirst()).isEqualTo(access);
    }

    @Test
    void anyShuffledLedgerWithTiesIsRestoredWithoutGaps() {
        int retied = 0;
        for (long seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            rows.clear();
            long opening = write(random);
            AccountFacts facts = random.nextBoolean() ? facts(opening) : null;
            List<Event> byType = rows.stream().sorted(Event.ORDER).toList();
            Collections.shuffle(rows, random);
            AccountEvidence once = evidence(facts);
            Collections.shuffle(rows, random);
            assertThat(evidence(facts)).as("seed %d", seed).isEqualTo(once);
            assertThat(gaps(once)).as("seed %d", seed).isEmpty();
            retied += once.events().equals(byType) ? 0 : 1;
        }
        assertThat(retied).isGreaterThan(300);
    }

    /// A reinstatement moves the balance only where its row says so.
    private static final List<Type> MOVING = java.util.Arrays.stream(Type.values())
            .filter(type -> type != Type.REINSTATEMENT)
            .toList();

    /// Writes rows in their true order, up to six at the same instant, and returns the balance before them. The last
    /// one is alone and states its balance.
    private long write(Random random) {
        long opening = random.nextLong(1_000, 10_000);
        long balance = opening;
        int second = 0;
        int tied = 0;
        int size = 2 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            boolean last = i == size - 1;
            boolean next = last || tied == 6 || random.nextInt(3) == 0;
            second += next ? 1 : 0;
            tied = next ? 1 : tied + 1;
            Type type = MOVING.get(random.nextInt(MOVING.size()));
            Status status = random.nextInt(6) == 0 ? Status.DECLINED : Status.COMPLETED;
            long yen = random.nextInt(500);
            balance += status == Status.COMPLETED ? Math.multiplyExact(type.sign(), yen) : 0;
            Long stated = last || random.nextInt(5) > 0 ? Long.valueOf(balance) : null;
            row(
                    String.format(Locale.ROOT, "t%04d-%02d", random.nextInt(10_000), i),
                    second,
                    type,
                    status,
                    yen,
                    stated,
                    null);
        }
        return opening;
    }
}
