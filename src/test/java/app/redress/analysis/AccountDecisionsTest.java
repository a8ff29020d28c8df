package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.RuledTimeline;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.WindowText;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.findings.Findings;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people decide about accounts, on a case of the sample.
class AccountDecisionsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));

    @SuppressWarnings("NullAway.Init")
    private static Findings findings;

    private static final PreparedCase BEFORE = PreparedCase.saved("os", CLOCK, () -> findings);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private CaseFile file;

    @SuppressWarnings("NullAway.Init")
    private Sessions people;

    @SuppressWarnings("NullAway.Init")
    private CaseSession sato;

    @BeforeAll
    static void analyse() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path own = Path.of("sample-data", kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(own)) {
                files.put(kind, List.of(own));
            }
        }
        findings = Analysis.run(AnalysisRequest.of(files, PolicyFile.shipped(TOKYO), 1), Progress.NONE);
    }

    @BeforeEach
    void create() {
        file = CaseFile.open(BEFORE.in(folder), "os", CLOCK);
        people = new Sessions(file);
        sato = people.as("Sato", Role.ANALYST);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void decide(CaseSession by, String account, DecisionSubject subject, @Nullable String choice) {
        by.decideAccounts(List.of(
                new DecisionRequest(account, subject, choice, "because", file.decisionVersion(account, subject))));
    }

    private static AccountFinding firstOf(Tier tier) {
        return findings.accounts().stream()
                .filter(f ->
                        f.timeline().tier() == tier && !f.timeline().events().isEmpty())
                .filter(f -> tier == Tier.CLEARED || f.damages().point().totalDue() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static String stolenSpend(AccountFinding of) {
        List<JudgedEvent> events = of.timeline().events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof Transaction t
                    && t.isSpend()
                    && events.get(i).verdict() == Verdict.UNAUTHORISED) {
                return EventKeys.of(events).get(i);
            }
        }
        throw new AssertionError("no stolen payment");
    }

    @Test
    void recalculatingAStoredTimelineWithoutDecisionsGivesTheEnginesOwn() {
        var policy = PolicyFile.shipped(TOKYO);
        for (AccountFinding engine : findings.accounts()) {
            AccountFinding ruled = new app.redress.decisions.RuledAccounts(
                            policy, findings.basis().asOf())
                    .of(
                            engine,
                            new app.redress.attribution.timeline.AccountRuling(
                                    null,
                                    null,
                                    Map.of(
                                            "no such event",
                                            new app.redress.attribution.timeline.AccountRuling.Said<>(
                                                    Verdict.OWNER, "a", "b"))));
            boolean stays = engine.timeline().tier() != Tier.POSSIBLE;
            if (stays && engine.timeline().tier().isVictim()) {
                assertThat(ruled.timeline().events())
                        .isEqualTo(engine.timeline().events());
                assertThat(ruled.timeline().ledger())
                        .isEqualTo(engine.timeline().ledger());
                assertThat(ruled.timeline().windows())
                        .isEqualTo(engine.timeline().windows());
                assertThat(ruled.damages().point()).isEqualTo(engine.damages().point());
            }
        }
    }

    @Test
    void anOverruledPaymentChangesFiguresListsAndTotalsAtOnce() {
        AccountFinding before = firstOf(Tier.CONFIRMED);
        String account = before.account();
        decide(sato, account, DecisionSubject.verdictOn(stolenSpend(before)), "owner");

        AccountFinding after = file.account(account).orElseThrow();
        assertThat(after.damages().point().unauthorisedSpend())
                .isLessThan(before.damages().point().unauthorisedSpend());
        assertThat(row(account).unauthorisedSpend())
                .isEqualTo(after.damages().point().unauthorisedSpend());
        assertThat(row(account).ruled()).isTrue();
        assertThat(file.engineFinding(account).orElseThrow().damages()).isEqualTo(before.damages());
        assertThat(items(account).stream().mapToLong(CompensationItem::amount).sum())
                .isEqualTo(after.damages().point().totalDue());
        assertThat(file.decisions(account)).singleElement().satisfies(decision -> {
            assertThat(decision.choice()).isEqualTo("OWNER");
            assertThat(decision.found()).isEqualTo("UNAUTHORISED");
            assertThat(decision.decidedBy()).isEqualTo("Sato");
            assertThat(decision.why()).isEqualTo("because");
        });
        assertThat(after.timeline().signals().getFirst().args()).contains("Sato", "because");
        var last =
                file.audit().entries(new ListQuery("", "", true, 0, 1)).rows().getFirst();
        assertThat(last.action()).isEqualTo(Action.ACCOUNT_DECIDED);
        assertThat(last.detail()).isEqualTo("engine UNAUTHORISED -> OWNER; because");
        sameAsAWholeRun();
    }

    @Test
    void clearingAnAccountRemovesItFromTheListsAndUndoBringsItBack() {
        AccountFinding before = firstOf(Tier.CONFIRMED);
        String account = before.account();
        long total = file.summary().compensationTotal();
        Everything was = everything();
        decide(sato, account, DecisionSubject.TIER, "CLEARED");

        assertThat(items(account)).isEmpty();
        assertThat(file.freeze(new ListQuery(account, "", false, 0, 9)).rows()).isEmpty();
        assertThat(file.summary().compensationTotal())
                .isEqualTo(total - before.damages().point().totalDue());
        assertThat(file.account(account).orElseThrow().timeline().ledger().unauthorisedSpend())
                .isZero();
        sameAsAWholeRun();

        assertThat(sato.undo()).hasSize(1);
        assertThat(everything()).isEqualTo(was);
        assertThat(file.account(account).orElseThrow().damages()).isEqualTo(before.damages());
        sato.redo();
        assertThat(items(account)).isEmpty();
        assertThat(sato.redo()).isEmpty();
    }

    @Test
    void confirmingAnAccountMakesItsPossiblyStolenMoneyDue() {
        AccountFinding possible = findings.accounts().stream()
                .filter(f -> !f.timeline().tier().isVictim()
                        && f.timeline().probability() > 0
                        && !f.timeline().events().isEmpty())
                .max(Comparator.comparingDouble(f -> f.timeline().probability()))
                .orElseThrow();
        assertThat(items(possible.account())).isEmpty();
        decide(sato, possible.account(), DecisionSubject.TIER, "CONFIRMED");
        AccountFinding after = file.account(possible.account()).orElseThrow();
        assertThat(after.timeline().probability()).isEqualTo(1);
        assertThat(items(possible.account()).stream()
                        .mapToLong(CompensationItem::amount)
                        .sum())
                .isEqualTo(after.damages().point().totalDue());
        sameAsAWholeRun();
    }

    @Test
    void outsideTheWindowDrawnByAPersonOnlyTheOwnerWasActive() {
        AccountFinding before = firstOf(Tier.CONFIRMED);
        var window = before.timeline().windows().getFirst();
        String moved = window.end().minusSeconds(1) + "/" + window.end();
        decide(sato, before.account(), DecisionSubject.WINDOWS, moved);
        AccountFinding after = file.account(before.account()).orElseThrow();
        assertThat(after.timeline().windows()).hasSize(after.timeline().tier().isSuspect() ? 1 : 0);
        assertThat(after.timeline().events()).allSatisfy(judged -> {
            boolean inside =
                    WindowText.windows(moved).getFirst().contains(judged.event().at());
            boolean access = judged.event() instanceof app.redress.domain.Access a && !a.succeeded();
            assertThat(inside || access || judged.verdict() == Verdict.OWNER).isTrue();
        });
        sameAsAWholeRun();
    }

    /// Whatever is decided and taken back, the case says what a whole run with the same decisions says.
    @Test
    void anySequenceOfDecisionsGivesTheSameAsAWholeRunWithThem() {
        Random random = new Random(7);
        CaseSession mori = people.as("Mori", Role.MANAGER);
        List<AccountFinding> all = findings.accounts().stream()
                .filter(f -> !f.timeline().events().isEmpty())
                .toList();
        for (int i = 0; i < 120; i++) {
            CaseSession by = random.nextBoolean() ? sato : mori;
            AccountFinding one = all.get(random.nextInt(12));
            try {
                switch (random.nextInt(6)) {
                    case 0 -> by.undo();
                    case 1 -> by.redo();
                    case 2 ->
                        decide(
                                by,
                                one.account(),
                                DecisionSubject.TIER,
                                pick(random, "CONFIRMED", "PROBABLE", "POSSIBLE", "CLEARED", ""));
                    case 3 -> decide(by, one.account(), DecisionSubject.WINDOWS, window(one, random));
                    default ->
                        decide(
                                by,
                                one.account(),
                                DecisionSubject.verdictOn(event(one, random)),
                                pick(random, "UNAUTHORISED", "LIKELY", "UNCERTAIN", "OWNER", ""));
                }
            } catch (DecisionRefused refused) {
                assertThat(refused.rule()).isIn(Rule.CHANGED_MEANWHILE, Rule.NO_SUCH_STEP);
            }
            AccountFinding now = file.account(one.account()).orElseThrow();
            assertThat(now.damages().low()).isLessThanOrEqualTo(now.damages().expected());
            assertThat(row(one.account()).due()).isEqualTo(now.damages().point().totalDue());
        }
        sameAsAWholeRun();
        Everything lists = everything();
        people.as("Mori").save(findings, null, Progress.NONE);
        assertThat(everything())
                .as("a run on the same evidence changes nothing")
                .isEqualTo(lists);
        assertThat(file.secondLooks()).isEmpty();
        assertThat(file.audit().verify().intact()).isTrue();
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String window(AccountFinding of, Random random) {
        List<JudgedEvent> events = of.timeline().events();
        Instant start = events.get(random.nextInt(events.size())).event().at();
        return pick(random, "none", "", start + "/" + start.plusSeconds(60));
    }

    private static String event(AccountFinding of, Random random) {
        List<JudgedEvent> events = of.timeline().events();
        return EventKeys.of(events).get(random.nextInt(events.size()));
    }

    /// Lists and totals as the window shows them.
    private record Everything(
            List<AccountRow> accounts,
            Object compensation,
            Object freeze,
            Object estimates,
            Object hours,
            Object parts) {}

    private Everything everything() {
        return new Everything(
                file.accounts(new AccountQuery(
                                "", EnumSet.allOf(Tier.class), AccountSort.ACCOUNT, false, 0, Integer.MAX_VALUE))
                        .rows(),
                proposed(),
                file.freeze(ListQuery.ALL),
                file.estimates(),
                file.hourly(),
                file.breakdown());
    }

    private void sameAsAWholeRun() {
        Findings whole = file.decided(findings);
        Map<String, Tier> tiers = new HashMap<>();
        everything().accounts.forEach(row -> tiers.put(row.account(), row.tier()));
        for (AccountFinding finding : whole.accounts()) {
            assertThat(tiers)
                    .containsEntry(finding.account(), finding.timeline().tier());
            if (!file.decisions(finding.account()).isEmpty()) {
                AccountFinding stored = file.account(finding.account()).orElseThrow();
                assertThat(stored.damages()).isEqualTo(finding.damages());
                assertThat(stored.timeline().events())
                        .isEqualTo(finding.timeline().events());
                assertThat(stored.timeline().ledger())
                        .isEqualTo(finding.timeline().ledger());
            }
        }
        assertThat(proposed()).isEqualTo(whole.lists().compensation());
        assertThat(file.freeze(ListQuery.ALL).rows()).isEqualTo(whole.lists().freeze());
        assertThat(file.estimates()).isEqualTo(whole.figures().estimates());
        assertThat(file.hourly()).isEqualTo(whole.figures().hourly());
        assertThat(file.breakdown())
                .containsExactlyInAnyOrderElementsOf(whole.figures().breakdown());
        assertThat(file.losses(new LossSpan(null, null)).breakdown())
                .as("what is lost one by one")
                .containsExactlyInAnyOrderElementsOf(whole.figures().breakdown().stream()
                        .filter(row -> !row.dimension().equals("COUNTRY"))
                        .toList());
    }

    @Test
    void ofTwoConcurrentDecisionsOneWinsAndTheOtherIsRefusedWithAReason() throws Exception {
        AccountFinding of = firstOf(Tier.CONFIRMED);
        CaseSession mori = people.as("Mori", Role.MANAGER);
        List<Callable<@Nullable DecisionRefused>> both = new ArrayList<>();
        for (CaseSession by : List.of(sato, mori)) {
            both.add(() -> catchThrowableOfType(
                    DecisionRefused.class,
                    () -> by.decideAccounts(List.of(new DecisionRequest(
                            of.account(), DecisionSubject.TIER, "CLEARED", by.name() + " says", 0)))));
        }
        List<DecisionRefused> told = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<@Nullable DecisionRefused> one : pool.invokeAll(both)) {
                DecisionRefused refused = one.get();
                if (refused != null) {
                    told.add(refused);
                }
            }
        }
        AccountDecision kept = file.decisions(of.account()).getFirst();
        assertThat(told).singleElement().satisfies(refused -> {
            assertThat(refused.rule()).isEqualTo(Rule.CHANGED_MEANWHILE);
            assertThat(refused.said().args()).contains(kept.decidedBy(), "CLEARED", kept.why());
        });
    }

    @Test
    void onlyAnalystsAndManagersDecideAndNobodyUndoesAnothersDecision() {
        String account = firstOf(Tier.CONFIRMED).account();
        for (Role role : List.of(Role.FINANCE, Role.AUDITOR)) {
            CaseSession by = people.as("a " + role, role);
            DecisionRequest request = new DecisionRequest(account, DecisionSubject.TIER, "CLEARED", "why", 0);
            assertThat(refusal(() -> by.decideAccounts(List.of(request)))).isEqualTo(Rule.NOT_ALLOWED);
            assertThat(refusal(by::undo)).isEqualTo(Rule.NOT_ALLOWED);
        }
        decide(sato, account, DecisionSubject.TIER, "CLEARED");
        CaseSession mori = people.as("Mori", Role.MANAGER);
        assertThat(mori.undo()).isEmpty();
        decide(mori, account, DecisionSubject.TIER, "POSSIBLE");
        assertThat(refusal(sato::undo)).isEqualTo(Rule.CHANGED_MEANWHILE);
        assertThat(file.account(account).orElseThrow().timeline().tier()).isEqualTo(Tier.POSSIBLE);
    }

    private static @Nullable Rule refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, step);
        return refused == null ? null : refused.rule();
    }

    @Test
    void stepsCanBeUndoneAfterReopeningToo() {
        String account = firstOf(Tier.CONFIRMED).account();
        decide(sato, account, DecisionSubject.NOTE, "called on Monday");
        decide(sato, account, DecisionSubject.TAGS, "vip, called,vip");
        file.close();
        file = CaseFile.open(folder.resolve("case"), "os", CLOCK);
        people = new Sessions(file);
        sato = people.as("Sato");
        assertThat(row(account).tags()).isEqualTo("called, vip");
        sato.undo();
        assertThat(row(account).tags()).isEmpty();
        sato.undo();
        assertThat(file.decisions(account)).isEmpty();
        assertThat(sato.undo()).isEmpty();
        sato.redo();
        assertThat(file.decisions(account)).singleElement().satisfies(d -> assertThat(d.choice())
                .isEqualTo("called on Monday"));
        assertThat(file.decisionSteps(account))
                .extracting(DecisionStep::kind)
                .containsExactly(
                        DecisionStep.Kind.REDO,
                        DecisionStep.Kind.UNDO,
                        DecisionStep.Kind.UNDO,
                        DecisionStep.Kind.DECIDE,
                        DecisionStep.Kind.DECIDE);
    }

    @Test
    void aDecisionContradictedByNewEvidenceIsKeptAndNeedsReview() {
        AccountFinding of = firstOf(Tier.CONFIRMED);
        AccountFinding gone = findings.accounts().stream()
                .filter(f -> f.timeline().tier() == Tier.CONFIRMED && !f.equals(of))
                .findFirst()
                .orElseThrow();
        String event = stolenSpend(of);
        decide(sato, of.account(), DecisionSubject.verdictOn(event), "OWNER");
        decide(sato, gone.account(), DecisionSubject.TIER, "CLEARED");
        Findings less = without(event, gone.account());
        people.as("Owner").save(less, null, Progress.NONE);

        assertThat(file.secondLooks())
                .extracting(AccountDecision::account)
                .containsExactlyInAnyOrder(of.account(), gone.account());
        assertThat(file.decisionCounts().kept()).isEqualTo(2);
        assertThat(file.decisionCounts().lookAgain()).isEqualTo(2);
        assertThat(file.accounts(new AccountQuery(
                                "",
                                EnumSet.allOf(Tier.class),
                                AccountState.LOOK_AGAIN,
                                AccountSort.ACCOUNT,
                                false,
                                0,
                                9))
                        .rows())
                .extracting(AccountRow::account)
                .containsExactly(of.account());
        people.as("Owner").save(findings, null, Progress.NONE);
        assertThat(file.secondLooks()).as("the event is there again").isEmpty();
        assertThat(row(of.account()).ruled()).isTrue();
    }

    private static Findings without(String event, String account) {
        List<AccountFinding> accounts = findings.accounts().stream()
                .filter(f -> !f.account().equals(account))
                .map(f -> new AccountFinding(
                        f.timeline()
                                .with(f.timeline().events().stream()
                                        .filter(e -> !(e.event() instanceof Transaction t && t.id().equals(event)))
                                        .toList()),
                        f.damages()))
                .toList();
        return new Findings(findings.basis(), findings.evidence(), accounts, findings.figures(), findings.lists());
    }

    @Test
    void invalidDecisionsAreRefusedWithAReasonAndNothingIsWritten() {
        AccountFinding of = firstOf(Tier.CONFIRMED);
        DecisionSubject event = DecisionSubject.verdictOn(stolenSpend(of));
        long lines = file.audit().entries(ListQuery.ALL).total();
        assertThat(refusal(
                        () -> sato.decideAccounts(List.of(new DecisionRequest(of.account(), event, "OWNER", " ", 0)))))
                .isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(() -> decide(sato, "stranger", DecisionSubject.TIER, "CLEARED")))
                .isEqualTo(Rule.NO_SUCH_ITEM);
        assertThat(refusal(() -> decide(sato, of.account(), DecisionSubject.verdictOn("never seen"), "OWNER")))
                .isEqualTo(Rule.NO_SUCH_ITEM);
        assertThat(refusal(() -> decide(sato, of.account(), DecisionSubject.TIER, "MULE")))
                .isEqualTo(Rule.NO_SUCH_STEP);
        for (String windows : List.of(
                "soon", "2019-07-02T00:00:00Z/2019-07-01T00:00:00Z", "2019-07-01T00:00:00Z/2099-07-01T00:00:00Z")) {
            assertThatThrownBy(() -> decide(sato, of.account(), DecisionSubject.WINDOWS, windows))
                    .isInstanceOf(app.redress.domain.UnusableInput.class);
        }
        assertThatThrownBy(() -> decide(sato, of.account(), DecisionSubject.ASSIGNEE, "nobody"))
                .isInstanceOf(app.redress.domain.UnusableInput.class);
        assertThat(file.audit().entries(ListQuery.ALL).total()).isEqualTo(lines);
    }

    @Test
    void aReviewLapsesWhenADecisionChangesItsAmount() {
        AccountFinding of = firstOf(Tier.CONFIRMED);
        Channel channel = items(of.account()).getFirst().channel();
        sato.decide(of.account(), channel, CompensationItem.Status.REVIEWED, "");
        decide(sato, of.account(), DecisionSubject.TIER, "CLEARED");
        assertThat(items(of.account())).isEmpty();
        sato.undo();
        assertThat(items(of.account()).getFirst().status()).isEqualTo(CompensationItem.Status.PROPOSED);
    }

    @Test
    void nothingOfAnAccountOnHoldIsApprovedUntilTheHoldIsTakenBack() {
        String account = firstOf(Tier.CONFIRMED).account();
        Channel channel = items(account).getFirst().channel();
        CaseSession mori = people.as("Mori");
        sato.decide(account, channel, CompensationItem.Status.REVIEWED, "");
        assertThat(refusal(() -> sato.decideAccounts(
                        List.of(new DecisionRequest(account, DecisionSubject.HOLD, "hold", " ", 0)))))
                .isEqualTo(Rule.REASON_MISSING);
        decide(sato, account, DecisionSubject.HOLD, "hold");

        assertThat(file.accounts(new AccountQuery(
                                "", EnumSet.allOf(Tier.class), AccountState.HELD, AccountSort.ACCOUNT, false, 0, 9))
                        .rows())
                .extracting(AccountRow::account)
                .containsExactly(account);
        assertThat(refusal(() -> mori.decide(account, channel, CompensationItem.Status.APPROVED, "")))
                .isEqualTo(Rule.ON_HOLD);
        assertThat(items(account).getFirst().status()).isEqualTo(CompensationItem.Status.REVIEWED);

        decide(sato, account, DecisionSubject.HOLD, null);
        mori.decide(account, channel, CompensationItem.Status.APPROVED, "");
        assertThat(items(account).getFirst().status()).isEqualTo(CompensationItem.Status.APPROVED);
    }

    @Test
    void aDependentEventHasNoVerdictOfItsOwn() {
        for (AccountFinding finding : findings.accounts()) {
            List<JudgedEvent> events = finding.timeline().events();
            for (int i = 0; i < events.size(); i++) {
                if (!RuledTimeline.standsAlone(events, i)) {
                    String event = EventKeys.of(events).get(i);
                    assertThat(refusal(
                                    () -> decide(sato, finding.account(), DecisionSubject.verdictOn(event), "OWNER")))
                            .isEqualTo(Rule.NO_SUCH_STEP);
                    return;
                }
            }
        }
        throw new AssertionError("the sample has no refund");
    }

    private List<CompensationItem> proposed() {
        return file.compensation(ListQuery.ALL).rows().stream()
                .map(i -> new CompensationItem(i.account(), i.channel(), i.amount(), i.basis(), i.status()))
                .toList();
    }

    private List<CompensationItem> items(String account) {
        return proposed().stream()
                .filter(item -> item.account().equals(account))
                .toList();
    }

    private AccountRow row(String account) {
        return file
                .accounts(new AccountQuery(account, EnumSet.allOf(Tier.class), AccountSort.ACCOUNT, false, 0, 9))
                .rows()
                .stream()
                .filter(row -> row.account().equals(account))
                .findFirst()
                .orElseThrow();
    }
}
