package app.redress.casefile.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.RandomFindings;
import app.redress.casefile.session.Sessions;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.findings.Findings;
import app.redress.worklist.DecisionRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictDecisionsTest {
    private final Findings findings = new RandomFindings(3, 10, 4).make();
    private final Conflict conflict = findings.evidence().conflicts().get(2);
    private final ConflictChoice first =
            ConflictChoice.of(conflict, conflict.sides().getFirst());
    private final ConflictChoice second =
            ConflictChoice.of(conflict, conflict.sides().get(1));

    @TempDir
    private Path folder;

    private CaseFile opened;

    @BeforeEach
    void create() {
        opened = CaseFile.create(folder.resolve("case"), "case", "Abe", CaseFileSaveTest.CLOCK);
        opened.save(findings, Progress.NONE);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private ConflictRequest asSeenNow(ConflictChoice choice) {
        return opened.seenConflicts().decide(choice);
    }

    private void decide(String who, ConflictChoice choice, String note) {
        new Sessions(opened).as(who).decideConflicts(List.of(asSeenNow(choice)), note);
    }

    private ConflictDecision latest() {
        return opened.seenConflicts().of(conflict).orElseThrow();
    }

    private List<AuditEntry> lines() {
        return opened.audit().entries(ListQuery.ALL).rows();
    }

    @Test
    void aDecisionIsVisibleAtOnceAndSurvivesReopeningAndReanalysis() {
        assertThat(opened.decisionsPending()).isFalse();
        decide("Abe", first, "");
        decide("Mori", second, "the till's own journal says so");
        assertThat(opened.decisionsPending()).isTrue();
        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
        new Sessions(opened).as("Abe").save(findings, null, Progress.NONE);
        assertThat(opened.conflicts().get(2).choice()).isEqualTo(second);
        assertThat(opened.conflicts().get(3).choice()).isNull();
        assertThat(opened.conflictChoices()).containsExactly(second);
        assertThat(latest())
                .isEqualTo(new ConflictDecision(
                        conflict.kind(),
                        conflict.key(),
                        second,
                        "the till's own journal says so",
                        "Mori",
                        CaseFileSaveTest.CLOCK.instant().truncatedTo(ChronoUnit.MICROS),
                        2));
    }

    @Test
    void whoDecidesOnAnOutdatedViewIsToldWhoWasFasterAndNothingIsOverwritten() {
        ConflictRequest outdated = asSeenNow(first);
        decide("Mori", second, "");
        CaseSession abe = new Sessions(opened).as("Abe");
        Conflict other = findings.evidence().conflicts().get(3);
        ConflictRequest fine = asSeenNow(ConflictChoice.of(other, other.sides().getFirst()));
        int before = lines().size();
        assertThatThrownBy(() -> abe.decideConflicts(List.of(fine, outdated), ""))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("Mori")
                .hasMessageContaining(conflict.key());
        assertThat(opened.conflictChoices()).as("all or none").containsExactly(second);
        assertThat(lines()).hasSize(before);
    }

    @Test
    void whatWasLeftOpenAgainAndDecidedAnewIsNoLongerWhatSomebodySaw() {
        decide("Abe", first, "");
        ConflictRequest outdated = asSeenNow(second);
        CaseSession mori = new Sessions(opened).as("Mori");
        mori.decideConflicts(List.of(opened.seenConflicts().withdraw(conflict)), "looks wrong");
        assertThat(opened.conflictChoices()).isEmpty();
        assertThat(opened.conflicts().get(2).choice()).isNull();
        assertThat(lines().getLast().detail()).contains("counts -> undecided", "looks wrong");
        mori.decideConflicts(List.of(asSeenNow(first)), "it was right");
        assertThat(latest().version()).isEqualTo(3);
        assertThatThrownBy(() -> mori.decideConflicts(List.of(outdated), "")).isInstanceOf(DecisionRefused.class);
        assertThat(opened.conflictChoices()).containsExactly(first);
    }

    @Test
    void whatHeldAtAnEarlierTimeIsStillKnown() {
        decide("Abe", first, "");
        Instant then = CaseFileSaveTest.CLOCK.instant();
        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "Abe", InstantSource.fixed(then.plusSeconds(60)));
        decide("Mori", second, "");
        assertThat(opened.ledger().conflictDecisionsBy(then))
                .extracting(ConflictDecision::choice)
                .containsExactly(first);
        assertThat(opened.ledger().conflictDecisionsBy(then.plusSeconds(60)))
                .extracting(ConflictDecision::choice)
                .containsExactly(second);
        assertThat(opened.ledger().conflictDecisionsBy(then.minusSeconds(1))).isEmpty();
    }

    @Test
    void everyDecisionIsInTheAuditLogAndTheChainHolds() {
        decide("Mori", ConflictChoice.none(conflict), "both are test rows");
        AuditEntry line = lines().getLast();
        assertThat(line.action()).isEqualTo(Action.CONFLICT_DECIDED);
        assertThat(line.who()).isEqualTo("Mori");
        assertThat(line.subject()).contains(conflict.key());
        assertThat(line.detail()).contains("undecided -> no row counts", "both are test rows");
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void aDecisionNeedsAnExistingConflictAndRow() {
        ConflictChoice unknown = new ConflictChoice(EvidenceKind.TRANSACTIONS, "never seen", "", 0);
        ConflictChoice noRow = new ConflictChoice(conflict.kind(), conflict.key(), "ab".repeat(32), 9_999);
        for (ConflictChoice choice : List.of(unknown, noRow)) {
            assertThatThrownBy(() -> decide("Abe", choice, "")).isInstanceOf(DecisionRefused.class);
        }
        assertThat(opened.conflictChoices()).isEmpty();
    }
}
