package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.domain.Access;
import app.redress.domain.Access.Result;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbableSourceTest {
    private static JudgedEvent visit(double hostile, Result result, @Nullable String ip, @Nullable String device) {
        Access access = new Access(
                "A", Instant.EPOCH, Access.Kind.LOGIN, result, ip, null, null, device, null, new SourceLine(1, 2));
        return new JudgedEvent(access, Verdict.UNCERTAIN, hostile, List.of(), 0);
    }

    private static List<String> of(JudgedEvent... visits) {
        Ledger ledger = new Ledger(0, false, 0, 0, 0, 0, 0, 0, List.of());
        AccountTimeline timeline = new AccountTimeline(
                "A", Tier.POSSIBLE, 0.3, List.of(), List.of(visits), ledger, List.of(), null, List.of());
        return ProbableSource.of(timeline, 0.2);
    }

    @Test
    void theProbableSourceIsThatOfTheMostProbablyHostileVisit() {
        assertThat(of(visit(0.3, Result.SUCCESS, "1", "a"), visit(0.8, Result.SUCCESS, "2", "b")))
                .containsExactly("device b", "address 2");
    }

    @Test
    void ofEquallyProbableVisitsTheFirstCounts() {
        assertThat(of(visit(0.8, Result.SUCCESS, "1", null), visit(0.8, Result.SUCCESS, "2", "b")))
                .containsExactly("address 1");
    }

    @Test
    void failedAttemptsAndProbableOwnersGiveNoSource() {
        assertThat(of(visit(0.9, Result.FAILURE, "1", "a"), visit(0.19, Result.SUCCESS, "2", "b")))
                .isEmpty();
    }
}
