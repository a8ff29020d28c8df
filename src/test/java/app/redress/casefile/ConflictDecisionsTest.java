package app.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.AuditEntry.Action;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.findings.Findings;
import app.redress.worklist.DecisionRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictDecisionsTest {
    private final Findings findings = new RandomFindings(3, 10, 4).make();
    private final Conflict conflict = findings.evidence().conflicts().get(2);

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

    @Test
    void aDecisionIsVisibleAtOnceAndSurvivesReopeningAndReanalysis() {
        ConflictChoice first = ConflictChoice.of(conflict, conflict.sides().getFirst());
        ConflictChoice second = ConflictChoice.of(conflict, conflict.sides().get(1));
        assertThat(opened.decisionsPending()).isFalse();
        new Sessions(opened).as("Abe").decideConflict(first, "");
        new Sessions(opened).as("Mori").decideConflict(second, "the till's own journal says so");
        assertThat(opened.decisionsPending()).isTrue();
        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
        new Sessions(opened).as("Abe").save(findings, null, Progress.NONE);
        assertThat(opened.conflicts().get(2).choice()).isEqualTo(second);
        assertThat(opened.conflicts().get(3).choice()).isNull();
        assertThat(opened.conflictChoices()).containsExactly(second);
    }

    @Test
    void everyDecisionIsInTheAuditLogAndTheChainHolds() {
        new Sessions(opened).as("Mori").decideConflict(ConflictChoice.none(conflict), "both are test rows");
        List<AuditEntry> lines = opened.audit().entries(ListQuery.ALL).rows();
        assertThat(lines.getLast().action()).isEqualTo(Action.CONFLICT_DECIDED);
        assertThat(lines.getLast().who()).isEqualTo("Mori");
        assertThat(lines.getLast().subject()).contains(conflict.key());
        assertThat(lines.getLast().detail()).contains("no row counts", "both are test rows");
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void aDecisionNeedsAnExistingConflictAndRow() {
        ConflictChoice unknown = new ConflictChoice(EvidenceKind.TRANSACTIONS, "never seen", "", 0);
        ConflictChoice noRow = new ConflictChoice(conflict.kind(), conflict.key(), "ab".repeat(32), 9_999);
        for (ConflictChoice choice : List.of(unknown, noRow)) {
            assertThatThrownBy(() -> new Sessions(opened).as("Abe").decideConflict(choice, ""))
                    .isInstanceOf(DecisionRefused.class);
        }
        assertThat(opened.conflictChoices()).isEmpty();
    }
}
