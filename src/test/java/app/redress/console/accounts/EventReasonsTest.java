package app.redress.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReasonsTest {
    private static JudgedEvent login(Verdict verdict, double probability) {
        Access login = new Access(
                "A",
                Instant.EPOCH,
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                "203.0.113.9",
                "CN",
                null,
                null,
                null,
                new SourceLine(0, 2));
        List<Reason> reasons = List.of(
                Reason.of("capped", -3), Reason.of("foreign", 2), Reason.of("known", -1), Reason.of("new", 0.5));
        return new JudgedEvent(login, verdict, probability, reasons, 0);
    }

    @Test
    void reasonsForTheVerdictComeBeforeThoseAgainstItEachByStrength() {
        assertThat(EventWords.reasonsOf(login(Verdict.UNAUTHORISED, 0.9)))
                .extracting(Reason::code)
                .containsExactly("foreign", "new", "capped", "known");
        assertThat(EventWords.reasonsOf(login(Verdict.OWNER, 0.1)))
                .extracting(Reason::code)
                .containsExactly("capped", "known", "foreign", "new");
    }

    @Test
    void whatSpeaksAgainstAVerdictIsNotReadAsItsReason() {
        JudgedEvent owners = login(Verdict.OWNER, 0.1);

        assertThat(EventWords.reasonsOf(owners, false)).extracting(Reason::code).containsExactly("capped", "known");
        assertThat(EventWords.reasonsOf(owners, true)).extracting(Reason::code).containsExactly("foreign", "new");
    }
}
