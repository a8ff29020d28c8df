package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.worklist.CompensationItem.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The session on which power failures are tried leaves no kind of decision out.
class EveryDecisionTest {
    @TempDir
    private Path folder;

    @Test
    void theSessionMakesEveryCallThatWritesAndReachesEveryState() {
        Set<Status> statuses = new TreeSet<>();
        List<Map<String, String>> pictures = new ArrayList<>();
        List<Integer> idle = new ArrayList<>();
        EveryDecision[] session = new EveryDecision[1];
        try (CaseFile file = EveryDecision.prepare(folder.resolve("case"))) {
            session[0] = new EveryDecision(file, folder, () -> {
                statuses.addAll(session[0].statuses());
                Map<String, String> now = EveryDecision.picture(file);
                if (now.equals(pictures.getLast())) {
                    idle.add(pictures.size());
                }
                pictures.add(now);
            });
            pictures.add(EveryDecision.picture(file));
            session[0].run();
            Set<String> expected = new TreeSet<>(EveryDoorTest.writing());
            // for encrypted cases only
            expected.remove("CaseSession.changeCasePassphrase(Passphrase,Passphrase,SecureRandom)");
            expected.add("refused sign-in");
            assertThat(session[0].calls()).isEqualTo(expected);
            assertThat(statuses).containsExactlyInAnyOrder(Status.values());
            assertThat(idle).as("every step changes the case").isEmpty();
            Set<Action> actions = EnumSet.noneOf(Action.class);
            file.audit().entries(ListQuery.ALL).rows().forEach(line -> actions.add(line.action()));
            assertThat(actions)
                    .as("but for what older versions wrote, and for encrypted cases")
                    .isEqualTo(EnumSet.complementOf(EnumSet.of(Action.APPROVAL_LAPSED, Action.PASSPHRASE_CHANGED)));
            assertThat(file.audit().verify().intact()).isTrue();
        }
    }
}
