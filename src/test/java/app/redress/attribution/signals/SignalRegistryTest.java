package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Policy;
import app.redress.domain.Transaction.Method;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalRegistryTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);

    private static Stream<Signal<?>> all() {
        return Stream.of(SignalRegistry.SPENDS, SignalRegistry.CHARGES, SignalRegistry.VISITS)
                .flatMap(List::stream);
    }

    @Test
    void noTwoQuestionsOfOneListHaveOneName() {
        assertThat(SignalRegistry.SPENDS).extracting(Signal::name).doesNotHaveDuplicates();
        assertThat(SignalRegistry.CHARGES).extracting(Signal::name).doesNotHaveDuplicates();
        assertThat(SignalRegistry.VISITS).extracting(Signal::name).doesNotHaveDuplicates();
    }

    /// Of a place one list of answers is given where prefectures are told, another where they are not.
    @Test
    void thePolicysSharesOfEveryQuestionAddUpToAll() {
        assertThat(all()).allSatisfy(signal -> {
            for (String who : List.of(".thief", ".owner")) {
                double sum = signal.levels().stream()
                        .mapToDouble(level -> POLICY.number(signal.name() + "." + level + who))
                        .sum();
                if (!signal.name().equals("place")) {
                    assertThat(sum).as(signal.name() + who).isEqualTo(1, offset(0.021));
                }
            }
        });
    }

    @Test
    void everyShareIsAShareAndEveryBoundIsThere() {
        assertThat(all()).allSatisfy(signal -> {
            assertThat(POLICY.number(signal.mostKey())).isPositive();
            for (String level : signal.levels()) {
                assertThat(POLICY.number(signal.name() + "." + level + ".thief"))
                        .isBetween(0.001, 0.999);
                assertThat(POLICY.number(signal.name() + "." + level + ".owner"))
                        .isBetween(0.001, 0.999);
            }
        });
    }

    @Test
    void everyAnswerLiesWithinItsQuestion() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            boolean charge = random.nextBoolean();
            TransactionFeatures movement = randomMovement(random, charge);
            (charge ? SignalRegistry.CHARGES : SignalRegistry.SPENDS)
                    .forEach(signal -> assertWithin(signal, signal.answer(movement)));
            ClientFeatures visitor = randomVisitor(random);
            SignalRegistry.VISITS.forEach(signal -> assertWithin(signal, signal.answer(visitor)));
        }
    }

    private static void assertWithin(Signal<?> signal, @org.jspecify.annotations.Nullable SignalAnswer seen) {
        if (seen != null) {
            assertThat(seen.context()).as(signal.name()).isBetween(0, signal.contexts() - 1);
            assertThat(seen.level())
                    .as(signal.name())
                    .isBetween(0, signal.levels().size() - 1);
        }
    }

    private static TransactionFeatures randomMovement(Random random, boolean charge) {
        Method method = Method.values()[random.nextInt(Method.values().length)];
        long amount = random.nextInt(40_000);
        FeatureFixture moved = charge ? FeatureFixture.charge(amount, method) : FeatureFixture.payment(amount);
        moved.history(random.nextInt(12), random.nextInt(3)).usually(random.nextInt(3_000));
        moved.at(random.nextBoolean() ? "S" : null, random.nextBoolean() ? "Tokyo" : null);
        moved.places(random.nextInt(2), random.nextInt(3), random.nextInt(3));
        moved.bought("food", null, random.nextBoolean()).buys(random.nextInt(2), random.nextInt(2));
        moved.hour(random.nextInt(24), random.nextInt(2)).near(random.nextInt(5), random.nextInt(3));
        return moved.chargedBefore(random.nextInt(9_000))
                .spentAfter(random.nextInt(9_000))
                .leaves(random.nextInt(2_000) - 100)
                .make();
    }

    private static ClientFeatures randomVisitor(Random random) {
        ClientFixture visiting = ClientFixture.stranger().history(random.nextDouble() * 8);
        visiting.device(random.nextBoolean() ? "d" : null).agent("App", random.nextDouble());
        visiting.line(random.nextBoolean() ? "1.2.3.4" : null, random.nextBoolean())
                .knownLine(random.nextInt(2), random.nextInt(2));
        visiting.country(random.nextBoolean() ? "DE" : null, random.nextBoolean(), random.nextInt(2));
        visiting.stays(1 + random.nextInt(6), random.nextInt(3), ClientFeatures.Turn.values()[random.nextInt(3)]);
        visiting.resets(ClientFeatures.Reset.values()[random.nextInt(6)]).failed(random.nextInt(5));
        return visiting.opening(random.nextBoolean())
                .source(random.nextGaussian() * 3)
                .make();
    }
}
