package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.estimates.PublishedEstimate.Draft;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.Sessions;
import app.redress.damages.Bridge;
import app.redress.damages.Bridge.Bar;
import app.redress.damages.Bridge.Cause;
import app.redress.damages.Contribution;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People's decisions move a figure between runs; a bridge says that it was they, and a replay knows when.
class EstimatesAndDecisionsTest {
    private static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2019-07-05T00:00:00Z"));
    private final InstantSource clock = now::get;

    @SuppressWarnings("NullAway.Init")
    private CaseFile file;

    @SuppressWarnings("NullAway.Init")
    private CaseSession tanaka;

    @BeforeEach
    void analyse() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path own = INCIDENT.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(own)) {
                files.put(kind, List.of(own));
            }
        }
        file = new CaseAnalysis("os", clock, new SecureRandom())
                .run(
                        AnalysisRequest.of(files, PolicyFile.shipped(TOKYO), 1),
                        folder.resolve("case"),
                        null,
                        Progress.NONE);
        tanaka = new Sessions(file).as("Tanaka");
        tanaka.publish(Draft.of(ours(), "", List.of()));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void anAccountThatPeopleClearedIsDroppedAndStaysSoAfterAnotherRun() {
        Contribution victim = largest();
        decide(victim.account(), DecisionSubject.TIER, Tier.CLEARED.name());

        Bar dropped = new Bar(
                Cause.DROPPED,
                -victim.due(),
                List.of(new Bridge.Change(victim.account(), victim.due(), 0, -victim.due())));
        assertThat(bars()).contains(dropped);
        new CaseAnalysis("os", clock, new SecureRandom()).again(file, 1, Progress.NONE);
        assertThat(bars()).contains(dropped).noneMatch(bar -> bar.cause() == Cause.RULE);
    }

    @Test
    void aVerdictThatPeopleChangedRevaluesByDecision() {
        String account = largest().account();
        decide(account, DecisionSubject.verdictOn(stolenCharge(account)), Verdict.OWNER.name());

        List<Bar> bars = bars();
        assertThat(bars).anySatisfy(bar -> {
            assertThat(bar.cause()).isEqualTo(Cause.DECISION);
            assertThat(bar.accounts()).extracting(Bridge.Change::account).containsExactly(account);
        });
        Bridge bridge = file.ledger().bridge(1, null, null);
        assertThat(bars.stream().mapToLong(Bar::yen).sum()).isEqualTo(bridge.difference());
    }

    @Test
    void aReplayAppliesTheDecisionsOfThenEvenIfTheyWereTakenBack() {
        Contribution victim = largest();
        int before = ours().accounts();
        now.set(Instant.parse("2019-07-06T00:00:00Z"));
        decide(victim.account(), DecisionSubject.TIER, Tier.CLEARED.name());
        now.set(Instant.parse("2019-07-07T00:00:00Z"));
        tanaka.undo();

        assertThat(replayed("2019-07-05T12:00:00Z")).isEqualTo(before);
        assertThat(replayed("2019-07-06T12:00:00Z")).isEqualTo(before - 1);
        assertThat(replayed("2019-07-07T12:00:00Z")).isEqualTo(before);
        assertThat(ours().accounts()).isEqualTo(before);
    }

    private int replayed(String time) {
        return AsOfReplay.run(file, Instant.parse(time), 1, Progress.NONE).findings().figures().estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow()
                .accounts();
    }

    private List<Bar> bars() {
        return file.ledger().bridge(1, null, null).bars();
    }

    private Contribution largest() {
        return file.ledger().contributions().stream()
                .max(Comparator.comparingLong(Contribution::due))
                .orElseThrow();
    }

    private DamageEstimate ours() {
        return file.estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow();
    }

    private void decide(String account, DecisionSubject subject, String choice) {
        tanaka.decideAccounts(List.of(
                new DecisionRequest(account, subject, choice, "because", file.decisionVersion(account, subject))));
    }

    private String stolenCharge(String account) {
        List<JudgedEvent> events =
                file.account(account).orElseThrow().timeline().events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof Transaction t
                    && t.isCharge()
                    && events.get(i).verdict().compareTo(Verdict.LIKELY) <= 0) {
                return EventKeys.of(events).get(i);
            }
        }
        throw new AssertionError("no stolen charge");
    }
}
