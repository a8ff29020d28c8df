package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.Bridge.Bar;
import app.redress.damages.Bridge.Cause;
import app.redress.damages.Bridge.Change;
import app.redress.damages.Bridge.Movement;
import app.redress.damages.Bridge.Side;
import app.redress.damages.DamageEstimate.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeTest {
    @Test
    void accountsAddedOrDroppedAreSeparateBars() {
        Bridge bridge = Bridge.between(
                side(100, victim("a", 60), victim("b", 40)), side(90, victim("a", 60), victim("c", 30)), List.of());

        assertThat(bridge.bars())
                .containsExactly(
                        new Bar(Cause.ADDED, 30, List.of(new Change("c", 0, 30, 30))),
                        new Bar(Cause.DROPPED, -40, List.of(new Change("b", 40, 0, -40))));
    }

    @Test
    void changesOfARunHaveItsCauseAndTheRestAreDecisions() {
        List<Movement> moved = List.of(
                new Movement("a", Definition.EVIDENCE, Cause.EVIDENCE, 15),
                new Movement("a", Definition.EVIDENCE, Cause.POLICY, -5),
                new Movement("a", Definition.CLAIMS, Cause.EVIDENCE, 1_000));

        Bridge bridge = Bridge.between(side(60, victim("a", 60)), side(50, victim("a", 50)), moved);

        assertThat(bridge.bars())
                .containsExactly(
                        new Bar(Cause.EVIDENCE, 15, List.of(new Change("a", 60, 50, 15))),
                        new Bar(Cause.DECISION, -20, List.of(new Change("a", 60, 50, -20))),
                        new Bar(Cause.POLICY, -5, List.of(new Change("a", 60, 50, -5))));
    }

    @Test
    void anotherDefinitionIsARuleChange() {
        Contribution a = victim("a", 60).counted(75, 0, false, 0);
        Bridge bridge = Bridge.between(
                new Side(Definition.OPERATOR_DAY, 75, Map.of("a", a)),
                new Side(Definition.EVIDENCE, 60, Map.of("a", a)),
                List.of());

        assertThat(bridge.bars()).containsExactly(new Bar(Cause.RULE, -15, List.of(new Change("a", 75, 60, -15))));
    }

    @Test
    void theUnexplainedPartIsNotHiddenInAnAccount() {
        Bridge bridge = Bridge.between(side(60, victim("a", 60)), side(63, victim("a", 60)), List.of());

        assertThat(bridge.bars()).containsExactly(new Bar(Cause.UNASSIGNED, 3, List.of()));
    }

    @Test
    void aClaimWithoutAnAmountIsAnAccountWithoutYen() {
        Contribution silent = Contribution.none("a").counted(0, 0, true, 0);
        Bridge bridge = Bridge.between(
                new Side(Definition.CLAIMS, 0, Map.of()),
                new Side(Definition.CLAIMS, 0, Map.of("a", silent)),
                List.of());

        assertThat(bridge.bars()).containsExactly(new Bar(Cause.ADDED, 0, List.of(new Change("a", 0, 0, 0))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void barsAddUpToTheYenWhateverHappened(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Side from = random(random);
            Side to = random(random);

            Bridge bridge = Bridge.between(from, to, movements(random));

            assertThat(bridge.bars().stream().mapToLong(Bar::yen).sum())
                    .isEqualTo(to.amount() - from.amount())
                    .isEqualTo(bridge.difference());
            assertThat(bridge.bars()).allSatisfy(bar -> assertThat(bar.cause() == Cause.UNASSIGNED
                            || bar.yen()
                                    == bar.accounts().stream()
                                            .mapToLong(Change::yen)
                                            .sum())
                    .isTrue());
            assertEachAccountAddsUp(bridge);
        }
    }

    private static void assertEachAccountAddsUp(Bridge bridge) {
        bridge.bars().stream()
                .flatMap(bar -> bar.accounts().stream())
                .collect(Collectors.groupingBy(Change::account))
                .values()
                .forEach(parts -> assertThat(
                                parts.stream().mapToLong(Change::yen).sum())
                        .isEqualTo(parts.getFirst().after() - parts.getFirst().before()));
    }

    private static Side random(Random random) {
        Definition definition = Definition.values()[random.nextInt(4)];
        List<Contribution> accounts = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            if (random.nextBoolean()) {
                long due = random.nextInt(100_000);
                accounts.add(new Contribution("account" + n, true, due, due, due, due, due, 0, 0, false, 0)
                        .counted(amount(random), amount(random), random.nextBoolean(), amount(random)));
            }
        }
        return new Side(definition, random.nextInt(1_000_000), map(accounts));
    }

    private static long amount(Random random) {
        return random.nextBoolean() ? 0 : random.nextInt(50_000);
    }

    private static List<Movement> movements(Random random) {
        List<Movement> moved = new ArrayList<>();
        for (int n = random.nextInt(20); n > 0; n--) {
            moved.add(new Movement(
                    "account" + random.nextInt(14),
                    Definition.values()[random.nextInt(4)],
                    List.of(Cause.EVIDENCE, Cause.DECISION, Cause.RULE, Cause.POLICY, Cause.SEVERAL)
                            .get(random.nextInt(5)),
                    random.nextInt(20_000) - 10_000));
        }
        return moved;
    }

    private static Contribution victim(String account, long due) {
        return new Contribution(account, true, due, due, due, due, due, 0, 0, false, 0);
    }

    private static Side side(long amount, Contribution... accounts) {
        return new Side(Definition.EVIDENCE, amount, map(Arrays.asList(accounts)));
    }

    private static Map<String, Contribution> map(List<Contribution> accounts) {
        return accounts.stream().collect(Collectors.toMap(Contribution::account, Function.identity()));
    }
}
