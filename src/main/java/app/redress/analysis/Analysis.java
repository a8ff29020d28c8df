package app.redress.analysis;

import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.timeline.AccountEvidence;
import app.redress.attribution.timeline.AccountJudge;
import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.Containment;
import app.redress.attribution.timeline.TransferTrail;
import app.redress.damages.AccountFinding;
import app.redress.damages.Assessment;
import app.redress.damages.Assessor;
import app.redress.damages.Breakdowns;
import app.redress.damages.Estimates;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Event;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.screening.Screening;
import app.redress.worklist.MuleItem;
import app.redress.worklist.Worklists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The main use case: analyses exports and returns findings, which do not depend on the number of threads.
public final class Analysis {
    private static final int CHUNK = 256;
    private static final int JUDGING_ROUNDS = 2;
    private static final int TOLD_ACCOUNTS = 3;

    private final AnalysisRequest request;
    private final Progress progress;
    private final Policy policy;

    private Analysis(AnalysisRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.policy = request.policy();
    }

    /// Runs the whole analysis.
    ///
    /// @throws UnusableInput if a file or setting is unusable
    /// @throws Progress.Cancelled when the person asked to stop
    public static Findings run(AnalysisRequest request, Progress progress) {
        if (request.files().getOrDefault(EvidenceKind.TRANSACTIONS, List.of()).isEmpty()) {
            throw new UnusableInput(Message.of("analysis.noTransactions"));
        }
        return new Analysis(request, progress).run();
    }

    private Findings run() {
        try (WorkerPool workers = new WorkerPool(request.threads())) {
            AgreedEvidence agreed = AgreedEvidence.read(request, policy, workers, progress);
            EvidenceSet evidence = agreed.evidence();
            FirstPass first = agreed.first();
            Instant end = asOf(first);
            first.forgetFreezesAfter(end);
            Screening screening = first.screening();
            Map<String, List<Event>> events =
                    new SecondPass(evidence, first, screening.candidates(), workers, progress).read();
            List<AccountEvidence> candidates = candidates(screening, first, events);
            Containment containment = Containment.of(first.controls(), screening.homeCountry(), end);
            Judgement judged =
                    judge(workers, candidates, CaseKnowledge.of(policy, screening, first.accountCount()), containment);
            return findings(first, judged, end);
        }
    }

    /// Every candidate's timeline, and where stolen money went from there.
    private record Judgement(List<AccountTimeline> timelines, TransferTrail trail) {}

    private Instant asOf(FirstPass first) {
        Instant stated = request.asOf();
        Instant last = first.lastInstant();
        return stated != null ? stated : last != null ? last : Instant.EPOCH;
    }

    private static List<AccountEvidence> candidates(
            Screening screening, FirstPass first, Map<String, List<Event>> events) {
        Map<String, AccountFacts> facts = first.factsByAccount();
        Map<String, List<Claim>> claims = first.claimsByAccount();
        List<AccountEvidence> candidates = new ArrayList<>();
        for (String account : screening.candidates().accounts()) {
            List<Event> own = events.getOrDefault(account, List.of());
            @Nullable AccountFacts known = facts.get(account);
            candidates.add(AccountEvidence.of(
                    account,
                    own,
                    known,
                    claims.getOrDefault(account, List.of()),
                    screening.candidates().signalsOf(account)));
        }
        return candidates;
    }

    /// Judges every candidate repeatedly: each round's judgements update the reputation of sources, which the next
    /// round uses. What owners usually do is measured first. Only the last round's timelines are kept.
    private Judgement judge(
            WorkerPool workers, List<AccountEvidence> candidates, CaseKnowledge initial, Containment containment) {
        List<AccountEvidence> sample =
                candidates.stream().filter(Analysis::isMeasured).toList();
        CaseKnowledge knowledge = initial.measuredBy(contributions(workers, sample, initial, List.of(), 0));
        List<AccountContribution> contributions = List.of();
        for (int round = 0; round < JUDGING_ROUNDS; round++) {
            contributions = contributions(workers, candidates, knowledge, contributions, round);
            knowledge = initial.with(contributions);
        }
        CaseKnowledge known = knowledge;
        List<AccountContribution> last = contributions;
        List<AccountTimeline> judged = each(
                workers,
                candidates.size(),
                JUDGING_ROUNDS,
                i -> AccountJudge.judge(known, candidates.get(i), last.get(i).own(), containment));
        TransferTrail trail =
                TransferTrail.of(judged, candidates, policy.numbers().mules(), known.screening()::storeVisits);
        List<AccountTimeline> settled = new ArrayList<>(judged);
        for (int i = 0; i < settled.size(); i++) {
            if (trail.received(candidates.get(i).account())) {
                settled.set(
                        i,
                        AccountJudge.judgeReceiver(
                                known, candidates.get(i), last.get(i).own(), containment, trail));
            }
        }
        return new Judgement(settled, trail);
    }

    /// @param before what the accounts contributed to the knowledge; empty in the first round
    private List<AccountContribution> contributions(
            WorkerPool workers,
            List<AccountEvidence> accounts,
            CaseKnowledge known,
            List<AccountContribution> before,
            int round) {
        return each(
                workers,
                accounts.size(),
                round,
                i -> AccountJudge.contributionOf(
                        known,
                        accounts.get(i),
                        (before.isEmpty() ? AccountContribution.NONE : before.get(i)).own(),
                        isMeasured(accounts.get(i))));
    }

    private static boolean isMeasured(AccountEvidence account) {
        return account.screened().contains(Screening.MEASURED);
    }

    /// Processes the candidates in chunks on all threads and returns the results in order.
    private <T> List<T> each(WorkerPool workers, int size, int round, IntFunction<T> work) {
        List<Callable<List<T>>> chunks = new ArrayList<>();
        for (int from = 0; from < size; from += CHUNK) {
            int start = from;
            int to = Math.min(from + CHUNK, size);
            chunks.add(() -> {
                progress.checkCancelled();
                List<T> part = IntStream.range(start, to).mapToObj(work).toList();
                progress.stage(Progress.Stage.JUDGING, (long) round * size + to, (JUDGING_ROUNDS + 1L) * size);
                return part;
            });
        }
        return workers.all(chunks).stream().flatMap(List::stream).toList();
    }

    /// Accounts that are only in the baseline sample are not findings, unless something was found.
    private static boolean isFinding(AccountTimeline timeline, TransferTrail trail) {
        boolean onlyMeasured = timeline.signals().stream()
                .filter(r -> r.code().startsWith("screened."))
                .allMatch(r -> r.code().equals("screened." + Screening.MEASURED));
        return timeline.tier() != Tier.CLEARED || !onlyMeasured || trail.received(timeline.account());
    }

    private Findings findings(FirstPass first, Judgement judgement, Instant asOf) {
        List<AccountTimeline> judged = judgement.timelines;
        TransferTrail trail = judgement.trail;
        Assessor assessor = new Assessor(policy);
        Estimates estimates = new Estimates(policy);
        List<AccountFinding> findings = new ArrayList<>();
        for (AccountTimeline timeline :
                judged.stream().filter(t -> isFinding(t, trail)).toList()) {
            Assessment assessment = assessor.assess(timeline);
            estimates.add(timeline, assessment);
            findings.add(new AccountFinding(timeline, assessment.damages()));
        }
        Breakdowns breakdowns =
                new Breakdowns(judged.stream().filter(t -> t.tier().isVictim()).toList());
        Worklists worklists = new Worklists(policy);
        List<MuleItem> mules = worklists.mules(findings, trail);
        notePaidBeyondDue(first, worklists.paidBeyondDue(findings, first.payouts()));
        List<String> hashes =
                first.receipts().stream().map(r -> r.file().sha256()).distinct().toList();
        List<Control> controls = first.controls().stream()
                .sorted(Comparator.comparing(Control::at))
                .toList();
        return new Findings(
                new Findings.Basis(asOf, policy.zone(), policy.name(), policy.text()),
                new Findings.Evidence(
                        first.accountCount(), first.receipts(), first.rejects(), first.conflicts(), controls),
                findings,
                new Findings.Figures(estimates.close(asOf, hashes), breakdowns.hourly(), breakdowns.rows()),
                new Findings.Lists(
                        worklists.compensation(findings, first.payouts()), worklists.freeze(findings, mules), mules));
    }

    private static void notePaidBeyondDue(FirstPass first, Map<String, Long> beyond) {
        if (beyond.isEmpty()) {
            return;
        }
        long yen = beyond.values().stream().reduce(0L, Math::addExact);
        String named = beyond.keySet().stream().limit(TOLD_ACCOUNTS).collect(java.util.stream.Collectors.joining(", "));
        first.receipts().stream()
                .filter(r -> r.file().kind() == EvidenceKind.PAYOUTS)
                .findFirst()
                .ifPresent(
                        r -> first.note(r.file().index(), Message.of("note.paidBeyondDue", yen, beyond.size(), named)));
    }
}
