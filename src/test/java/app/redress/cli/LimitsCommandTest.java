package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.damages.DamageEstimate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decides the period of the evidence on the command line.
class LimitsCommandTest {
    @TempDir
    private Path folder;

    private JulyCommands july;

    @BeforeEach
    void aCase() {
        july = new JulyCommands(folder);
    }

    private void done(String who, String... args) {
        assertThat(july.run(who, args)).as(july.out() + july.err()).isZero();
    }

    private List<DamageEstimate> estimates() {
        try (CaseFile file = july.open()) {
            return file.estimates();
        }
    }

    @Test
    void everyLaterRunFollowsTheDecisionUntilItIsTakenBack() {
        List<DamageEstimate> before = estimates();
        assertThat(july.run("Sato", "limits", "--to", "2019-07-02")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.out() + july.err()).contains("Say why");
        done("Sato", "limits", "--to", "2019-07-02", "--why", "the rest is a rehearsal");
        assertThat(july.out())
                .contains("last day of the evidence: as the files say -> 2019-07-02", "Not in the figures");
        assertThat(estimates()).isEqualTo(before);
        done("Sato", "add");
        assertThat(estimates()).isNotEqualTo(before);
        done("Sato", "add");
        done("Ueda", "limits");
        assertThat(july.out())
                .contains("last day of the evidence: 2019-07-02", "Sato", "the rest is a rehearsal")
                .doesNotContain("Not in the figures");
        assertThat(july.run("Mori", "limits", "--undo")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.out() + july.err()).contains("Sato decided meanwhile");
        done("Sato", "limits", "--undo");
        done("Sato", "add");
        assertThat(estimates()).isEqualTo(before);
    }

    @Test
    void theBridgeSaysThatADecisionMovedTheFigures() {
        done("Mori", "estimate", "publish");
        done("Sato", "limits", "--most", "15000", "--why", "nothing costs more here");
        done("Sato", "add");
        done("Mori", "estimate", "bridge", "1", "now");
        assertThat(july.out()).contains("decision").doesNotContain("evidence");
    }

    @Test
    void aRunThatStatesSomethingElseIsRefusedInsteadOfOneOfThemBeingIgnored() {
        done("Sato", "limits", "--to", "2019-07-02", "--why", "the rest is a rehearsal");
        String late = "src/test/resources/cases/first-days-of-july/claims.csv";
        assertThat(july.run("Sato", "add", "--claims", late, "--set", "period.to = 2019-07-04"))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.out() + july.err())
                .contains("period.to = 2019-07-04 contradicts what Sato decided for this case: 2019-07-02");
    }
}
