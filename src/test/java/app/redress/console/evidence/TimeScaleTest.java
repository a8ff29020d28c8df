package app.redress.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final Instant NOON = Instant.parse("2019-07-03T12:00:00Z");

    private static Receipt covering(@Nullable Instant first, @Nullable Instant last) {
        return new Receipt(
                new EvidenceFile(0, "a", "/a", EvidenceKind.ACCESS, "", 1),
                new LineCounts(1, 1, 0, 0, 0, 0, 0, 0),
                List.of(),
                first,
                last,
                "UTF-8",
                "comma",
                "Asia/Tokyo",
                "detected",
                List.of(),
                List.of());
    }

    @Test
    void allFilesShareOneScale() {
        TimeScale scale = TimeScale.over(List.of(
                        covering(NOON, NOON.plusSeconds(50)),
                        covering(null, null),
                        covering(NOON.minusSeconds(50), NOON)))
                .orElseThrow();

        assertThat(scale.share(NOON)).isEqualTo(0.5);
        assertThat(scale.share(NOON.minusSeconds(50))).isZero();
        assertThat(scale.share(NOON.plusSeconds(99))).isEqualTo(1);
    }

    @Test
    void filesWithoutTimesHaveNoScale() {
        assertThat(TimeScale.over(List.of(covering(null, null)))).isEmpty();
    }

    @Test
    void aSingleInstantStillHasAPosition() {
        assertThat(TimeScale.over(List.of(covering(NOON, NOON))).orElseThrow().share(NOON))
                .isZero();
    }
}
