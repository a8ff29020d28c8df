package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Method;
import app.redress.domain.policy.SignalShares;
import app.redress.domain.policy.SignalShares.Share;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalRegistryTest {
    private static final SignalShares SHARES =
            PolicyFile.shipped(ZoneOffset.UTC).numbers().signals();

    private static Stream<Signal<?>> all() {
        return Stream.of(SignalRegistry.SPENDS, SignalRegistry.CHARGES, SignalRegistry.VISITS)
                .flatMap(List::stream);
    }

    @Test
    void signalNamesAreUniqueWithinAList() {
        assertThat(SignalRegistry.SPENDS).extracting(Signal::name).doesNotHaveDuplicates();
        assertThat(SignalRegistry.CHARGES).extracting(Signal::name).doesNotHaveDuplicates();
        assertThat(SignalRegistry.VISITS).extracting(Signal::name).doesNotHaveDuplicates();
    }

    /// A place has one list of levels with prefectures and another without.
    @Test
    void thePolicysSharesOfEverySignalAddUpToOne() {
        assertThat(all()).filteredOn(signal -> !signal.name().equals("place")).allSatisfy(signal -> {
            List<Share> shares = signal.levels().stream()
                    .map(l -> SHARES.of(signal.name(), l))
                    .toList();
            assertThat(shares.stream().mapToDouble(Share::thief).sum()).isEqualTo(1, offset(0.021));
            assertThat(shares.stream().mapToDouble(Share::owner).sum()).isEqualTo(1, offset(0.021));
        });
    }

    @Test
    void everyShareIsValidAndEveryBoundIsSet() {
        assertThat(all()).allSatisfy(signal -> {
            assertThat(signal.most(SHARES)).isPositive();
            for (String level : signal.levels()) {
                assertThat(SHARES.of(signal.name(), level).thief()).isBetween(0.001, 0.999);
                assertThat(SHARES.of(signal.name(), level).owner()).isBetween(0.001, 0.999);
            }
        });
    }

    @Test
    void thePolicyHasNoUnusedShares() {
        Set<String> asked = all().flatMap(signal -> signal.levels().stream().map(level -> signal.name() + "." + level))
                .collect(Collectors.toSet());
        SHARES.shares().forEach((signal, levels) -> assertThat(levels.keySet())
                .allSatisfy(level -> assertThat(asked).contains(signal + "." + level)));
    }

    @Test
    void everyLevelBelongsToItsSignal() {
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
