package app.redress.casefile.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.RandomFindings;
import app.redress.casefile.session.Sessions;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.worklist.DecisionRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People decide the period and the ceiling of the evidence.
class LimitDecisionsTest {
    private static final Instant NOW = Instant.parse("2019-07-05T01:00:00Z");

    @TempDir
    private Path folder;

    private CaseFile opened;
    private CaseSession abe;

    @BeforeEach
    void create() {
        opened = CaseFile.create(folder.resolve("case"), "case", "os", InstantSource.fixed(NOW));
        opened.save(new RandomFindings(3, 10, 4).make(), Progress.NONE);
        abe = new Sessions(opened).as("Abe");
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private LimitRequest of(EvidenceLimit limit, String value) {
        return opened.limits().decide(limit, value);
    }

    private List<AuditEntry> lines() {
        return opened.audit().entries(ListQuery.ALL).rows();
    }

    @Test
    void aDecisionKeepsWhoWhenWhyOldNewAndVersionAndSurvivesReopening() {
        abe.decideLimits(List.of(of(EvidenceLimit.TO, "2019-07-05")), "the rest are test rows");
        abe.decideLimits(List.of(of(EvidenceLimit.TO, "2019-07-06")), "a day more");
        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "os", InstantSource.fixed(NOW));
        LimitDecision last = opened.limits().of(EvidenceLimit.TO).orElseThrow();
        assertThat(last)
                .isEqualTo(new LimitDecision(
                        EvidenceLimit.TO, "2019-07-05", "2019-07-06", "a day more", "Abe", last.decidedAt(), 2, null));
        assertThat(last.decidedAt()).isBetween(NOW, NOW.plusSeconds(1));
        AuditEntry line = lines().getLast();
        assertThat(line.action()).isEqualTo(Action.LIMIT_DECIDED);
        assertThat(line.subject()).isEqualTo("period.to");
        assertThat(line.detail()).isEqualTo("2019-07-05 -> 2019-07-06; a day more");
        assertThat(opened.audit().verify().intact()).isTrue();
        assertThat(opened.decisionsPending()).isTrue();
    }

    @Test
    void oneDecisionOfSeveralLimitsIsTakenBackWholeStepByStep() {
        abe.decideLimits(List.of(of(EvidenceLimit.TO, "2019-07-05")), "first");
        abe.decideLimits(List.of(of(EvidenceLimit.TO, "2019-07-06"), of(EvidenceLimit.MOST, "5000000")), "second");
        assertThat(abe.undoLimits()).hasSize(2);
        assertThat(opened.limits().lines()).containsExactly("period.to = 2019-07-05");
        assertThat(lines().getLast().detail()).isEqualTo("5000000 -> as the files say; takes back version 1");
        assertThat(abe.undoLimits()).hasSize(1);
        assertThat(opened.limits().lines()).isEmpty();
        assertThat(abe.undoLimits()).isEmpty();
        assertThat(opened.decisionsPending()).isFalse();
    }

    @Test
    void nobodyTakesBackOrOverwritesUnseenWhatSomebodyElseDecided() {
        LimitRequest outdated = of(EvidenceLimit.FROM, "2019-06-01");
        abe.decideLimits(List.of(of(EvidenceLimit.FROM, "2019-07-01")), "before that it was a trial");
        CaseSession mori = new Sessions(opened).as("Mori");
        assertThatThrownBy(mori::undoLimits).isInstanceOf(DecisionRefused.class).hasMessageContaining("Abe");
        assertThatThrownBy(() -> mori.decideLimits(List.of(outdated), "x"))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("Abe");
        assertThat(opened.limits().lines()).containsExactly("period.from = 2019-07-01");
    }

    @Test
    void whatIsNoLimitHasNoReasonOrLeavesNothingIsRefusedAndChangesNothing() {
        int before = lines().size();
        assertThatThrownBy(() -> abe.decideLimits(List.of(of(EvidenceLimit.TO, "2019-07-05")), " "))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> abe.decideLimits(List.of(of(EvidenceLimit.TO, "5 July")), "x"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> abe.decideLimits(List.of(of(EvidenceLimit.MOST, "-1")), "x"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> abe.decideLimits(
                        List.of(of(EvidenceLimit.FROM, "2019-07-05"), of(EvidenceLimit.TO, "2019-07-04")), "x"))
                .isInstanceOf(UnusableInput.class);
        assertThat(opened.limits().steps()).isEmpty();
        assertThat(lines()).hasSize(before);
        assertThat(abe.decideLimits(List.of(opened.limits().decide(EvidenceLimit.TO, null)), ""))
                .isEmpty();
    }

    @Test
    void whatHeldAtAnEarlierTimeIsStillKnown() {
        abe.decideLimits(List.of(of(EvidenceLimit.TO, "2019-07-05")), "x");
        assertThat(opened.ledger().limitsBy(NOW.plusSeconds(1)).value(EvidenceLimit.TO))
                .isEqualTo(Optional.of("2019-07-05"));
        assertThat(opened.ledger().limitsBy(NOW.minusSeconds(1)).steps()).isEmpty();
    }
}
