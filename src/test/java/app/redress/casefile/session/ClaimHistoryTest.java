package app.redress.casefile.session;

import static app.redress.domain.Verdict.UNAUTHORISED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.damages.AccountFinding;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.LedgerFixture;
import app.redress.domain.Progress;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.findings.Findings;
import app.redress.people.Role;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.ClaimWorkflow;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeWorkflow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random decisions of several people about claims and freezes, with new findings and published estimates in between,
/// as the audit log and the ledger tell of them afterwards.
///
/// `-Dhistory.steps=500` is the long run, `-Dhistory.seed=100` another one.
class ClaimHistoryTest {
    private static final int STEPS = Integer.getInteger("history.steps", 80);
    private static final long FIRST_SEED = Long.getLong("history.seed", 1);
    private static final int ACCOUNTS = 6;
    private static final Pattern STEP = Pattern.compile("(\\w+) -> (\\w+)(;.*)?");

    @TempDir
    Path folder;

    private final List<CaseSession> workers = new ArrayList<>();
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private final List<Long> published = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAcknowledgedStepIsInTheLogOnceAndNoneThatTheWorkflowsForbid(long seed) {
        Random random = new Random(seed);
        try (CaseFile file = CaseFile.create(folder.resolve("case"), "case", "os", CaseFileSaveTest.CLOCK)) {
            file.save(findings(random), Progress.NONE);
            Sessions people = new Sessions(file);
            workers.addAll(List.of(
                    people.as("Abe"),
                    people.as("Mori"),
                    people.as("Sato", Role.ANALYST),
                    people.as("Suzuki", Role.FINANCE),
                    people.as("Ito", Role.AUDITOR)));
            for (int step = 0; step < STEPS; step++) {
                act(file, random);
            }
            follow(file);
            checkEstimates(file.ledger());
            assertThat(file.audit().verify().intact()).isTrue();
        }
    }

    private static Findings findings(Random random) {
        List<AccountFinding> found = new ArrayList<>();
        List<FreezeItem> freeze = new ArrayList<>();
        int victims = 0;
        long due = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            LedgerFixture book = new LedgerFixture("U" + i, 5_000)
                    .at("2019-07-03T00:05:00Z")
                    .tier(random.nextInt(3) == 0 ? Tier.CLEARED : Tier.CONFIRMED, 0.9)
                    .pay(UNAUTHORISED, 1_000)
                    .claim(random.nextInt(4) == 0 ? null : Long.valueOf(500L * (1 + random.nextInt(3))));
            AccountFinding finding = new AccountFinding(book.timeline(), book.damages(Tracing.FRAUD_FIRST));
            found.add(finding);
            if (finding.timeline().tier().isVictim()) {
                victims++;
                due += finding.damages().point().totalDue();
            }
            freeze.add(new FreezeItem(i + 1, "U" + i, 100, Reason.of("drained", 1), FreezeItem.Status.PROPOSED));
        }
        return new Findings(
                new Findings.Basis(Instant.EPOCH, ZoneOffset.UTC, "standard", ""),
                new Findings.Evidence(found.size(), List.of(), List.of(), List.of(), List.of()),
                found,
                new Findings.Figures(List.of(estimate(victims, due)), List.of(), List.of()),
                new Findings.Lists(List.of(), freeze));
    }

    private static DamageEstimate estimate(int victims, long due) {
        return new DamageEstimate(
                Definition.EVIDENCE,
                victims,
                due,
                due,
                due,
                due,
                null,
                Instant.EPOCH,
                "FRAUD_FIRST",
                "standard",
                List.of());
    }

    /// Publishes what the case states now, or what it stated earlier.
    private void publish(CaseFile file, CaseSession who, Random random) {
        DamageEstimate now = file.estimates().getFirst();
        DamageEstimate seen = random.nextInt(6) == 0 ? estimate(now.accounts(), now.amount() + 1) : now;
        Integer instead = random.nextInt(4) == 0 && !published.isEmpty() ? random.nextInt(published.size()) + 1 : null;
        String reason = random.nextBoolean() ? "" : "reason";
        assertThat(who.publish(new PublishedEstimate.Draft(seen, "", List.of(), instead, reason))
                        .number())
                .isEqualTo(published.size() + 1);
        published.add(now.amount());
        acknowledged.merge(Action.ESTIMATE_PUBLISHED.name(), 1, Integer::sum);
    }

    private void checkEstimates(EstimateLedger ledger) {
        assertThat(ledger.published())
                .extracting(one -> one.stated().amount())
                .isEqualTo(published)
                .isNotEmpty();
        for (int number = 1; number <= published.size(); number++) {
            assertThat(ledger.intact(number)).isTrue();
            for (int earlier = 1; earlier < number; earlier++) {
                assertThat(ledger.bridge(earlier, number, null).bars().stream()
                                .mapToLong(Bridge.Bar::yen)
                                .sum())
                        .isEqualTo(published.get(number - 1) - published.get(earlier - 1));
            }
        }
    }

    /// One account, as somebody saw it who may have looked earlier.
    private void freeze(CaseFile file, CaseSession who, String account, String reason, Random random) {
        FreezeItem item = file.freeze(ListQuery.ALL).rows().stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow();
        boolean stale = random.nextInt(5) == 0;
        FreezeItem.Status to = FreezeWorkflow.next(item.status());
        who.decideFreeze(account, item.version() - (stale ? 1 : 0), to, reason);
        assertThat(stale).isFalse();
        acknowledged.merge(Action.FREEZE_DECIDED.name(), 1, Integer::sum);
    }

    private void act(CaseFile file, Random random) {
        CaseSession who = workers.get(random.nextInt(workers.size()));
        String account = "U" + random.nextInt(ACCOUNTS);
        String reason = random.nextInt(4) == 0 ? "" : "reason";
        try {
            switch (random.nextInt(14)) {
                case 0 -> who.save(findings(random), null, Progress.NONE);
                case 1, 2, 3 -> {
                    FreezeItem.Status to = FreezeItem.Status.values()[random.nextInt(4)];
                    List<String> all =
                            IntStream.range(0, ACCOUNTS).mapToObj(i -> "U" + i).toList();
                    int done = who.freezes()
                            .decide(
                                    who.freezes()
                                            .preview(all, to, !reason.isBlank())
                                            .rows(),
                                    to,
                                    reason)
                            .done()
                            .items();
                    acknowledged.merge(Action.FREEZE_DECIDED.name(), done, Integer::sum);
                }
                // mostly by somebody who may
                case 5, 6 -> publish(file, random.nextInt(4) == 0 ? who : workers.getFirst(), random);
                case 7, 8 -> freeze(file, who, account, reason, random);
                case 4 -> {
                    who.claims().told(Map.of(account, Instant.EPOCH), "letter");
                    acknowledged.merge(Action.CUSTOMERS_TOLD.name(), 1, Integer::sum);
                }
                default -> {
                    ClaimStatus to = ClaimStatus.values()[random.nextInt(4)];
                    int version = file.claim(account).orElseThrow().version() - (random.nextInt(9) == 0 ? 1 : 0);
                    who.claims().decide(account, version, to, reason);
                    acknowledged.merge(Action.CLAIM_DECIDED.name(), 1, Integer::sum);
                }
            }
        } catch (DecisionRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private void follow(CaseFile file) {
        Map<String, ClaimStatus> claims = new HashMap<>();
        Map<String, FreezeItem.Status> freezes = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (AuditEntry line : file.audit().entries(ListQuery.ALL).rows()) {
            Matcher step = STEP.matcher(line.detail());
            lines.merge(line.action().name(), 1, Integer::sum);
            if (line.action() == Action.CLAIM_DECIDED && step.matches()) {
                ClaimStatus from = ClaimStatus.valueOf(step.group(1));
                ClaimStatus to = ClaimStatus.valueOf(step.group(2));
                assertThat(claims.getOrDefault(line.subject(), ClaimStatus.OPEN))
                        .isEqualTo(from);
                assertThat(ClaimWorkflow.next(from)).contains(to);
                claims.put(line.subject(), to);
            } else if (line.action() == Action.FREEZE_DECIDED && step.matches()) {
                FreezeItem.Status from = FreezeItem.Status.valueOf(step.group(1));
                FreezeItem.Status to = FreezeItem.Status.valueOf(step.group(2));
                assertThat(freezes.getOrDefault(line.subject(), FreezeItem.Status.PROPOSED))
                        .isEqualTo(from);
                assertThat(FreezeWorkflow.next(from)).isEqualTo(to);
                freezes.put(line.subject(), to);
            }
        }
        acknowledged.forEach((action, count) ->
                assertThat(lines.getOrDefault(action, 0)).as(action).isEqualTo(count));
        assertThat(acknowledged.keySet()).hasSize(4);
        claims.forEach((account, status) -> assertThat(
                        file.claim(account).orElseThrow().status())
                .as(account)
                .isEqualTo(status));
        file.freeze(ListQuery.ALL).rows().forEach(item -> assertThat(item.status())
                .as(item.account())
                .isEqualTo(freezes.getOrDefault(item.account(), FreezeItem.Status.PROPOSED)));
    }
}
