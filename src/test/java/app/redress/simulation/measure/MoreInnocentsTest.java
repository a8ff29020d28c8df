package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Progress;
import app.redress.simulation.measure.DrillOutcome.Method;
import app.redress.simulation.score.Score.Hits;
import app.redress.simulation.world.DrillProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same few takeovers among many more customers, some of whom always look guilty by chance.
class MoreInnocentsTest {
    private static final int VICTIMS = 12;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"standard,3", "home-proxy,4"})
    void amongAThousandTimesAsManyCustomersAtMostOneInFiveThousandIsAccused(String profile, long seed)
            throws IOException {
        MeasureRequest request = new MeasureRequest(
                List.of(Objects.requireNonNull(DrillProfile.named(profile))),
                Seeds.of(String.valueOf(seed)),
                12_000,
                VICTIMS,
                4,
                null,
                2);
        try (TemporaryFolder folder = new TemporaryFolder(temp)) {
            InstantSource stopped = InstantSource.fixed(Instant.EPOCH);
            List<DrillOutcome> outcomes = new Measurement(request, folder, stopped, Progress.NONE).run(_ -> {});
            Hits accounts = outcomes.getFirst().score(Method.EVIDENCE).accounts();
            assertThat(accounts.extra()).as("wrongly accused").isLessThanOrEqualTo(2);
            assertThat(accounts.hit()).as("found").isGreaterThanOrEqualTo(10);
        }
    }
}
