package app.redress.analysis;

import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.timeline.AccountEvidence;
import app.redress.attribution.timeline.AccountJudge;
import app.redress.attribution.timeline.Containment;
import app.redress.attribution.timeline.TransferTrail;
import app.redress.damages.AccountFinding;
import app.redress.damages.Breakdowns;
import app.redress.damages.Estimates;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.screening.Screening;
import app.redress.worklist.MuleItem;
import app.redress.worklist.Worklists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The main use case: analyses exports and returns findings, which do not depend on the number of threads.
public final class Analysis {
    /// Events of all candidates up to which those of cleared accounts are kept as well: what the window opens fast.
    private static final long FEW_EVENTS = 1_000_000;

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
        long heap = Runtime.getRuntime().maxMemory();
        MemoryNeed.of(request).requireWithin(heap);
        try {
            return new Analysis(request, progress).run();
        } catch (OutOfMemoryError full) {
            throw MemoryNeed.usedUp(full, heap);
        }
    }

    private Findings run() {
        try (WorkerPool workers = new WorkerPool(request.threads());
                AgreedEvidence agreed = AgreedEvidence.read(request, policy, workers, progress)) {
            FirstPass first = agreed.first();
            Instant end = asOf(first);
            first.forgetFreezesAfter(end);
            progress.stage(Progress.Stage.SCREENING, 0, 0);
            Screening screening = first.screening();
            CandidateRounds rounds =
                    new CandidateRounds(first, screening.candidates(), workers, progress, JUDGING_ROUNDS + 1);
            Containment containment = Containment.of(first.controls(), screening.homeCountry(), end);
            CaseKnowledge known = CaseKnowledge.of(policy, screening, first.accountCount());
            Judgement judged = judge(rounds, known, containment);
            if (!keepsAllEvents(rounds)) {
                first.note(0, Message.of("note.clearedEvents", rounds.events()));
            }
            return findings(first, judged, end);
        }
    }

    /// What was found, and where stolen money went from there.
    private record Judgement(List<FindingMaker.Made> made, TransferTrail trail) {}

    private Instant asOf(FirstPass first) {
        Instant stated = request.asOf();
        Instant last = first.lastInstant();
        return stated != null ? stated : last != null ? last : Instant.EPOCH;
    }

    /// Judges every candidate repeatedly: each round's judgements update the reputation of sources, which the next
    /// round uses. What owners usually do is measured first. Only of the last round's timelines something is kept.
    private Judgement judge(CandidateRounds rounds, CaseKnowledge initial, Containment containment) {
        CaseKnowledge knowledge = initial.measuredBy(measured(rounds, initial));
        List<AccountContribution> contributions = Collections.nCopies(rounds.size(), AccountContribution.NONE);
        for (int round = 0; round < JUDGING_ROUNDS; round++) {
            CaseKnowledge known = knowledge;
            List<AccountContribution> before = contributions;
            contributions = rounds.each((i, evidence) ->
                    AccountJudge.contributionOf(known, evidence, before.get(i).own(), isMeasured(evidence)));
            knowledge = initial.with(contributions);
        }
        CaseKnowledge known = knowledge;
        List<AccountContribution> last = contributions;
        FindingMaker maker = new FindingMaker(policy, new Estimates(policy), keepsAllEvents(rounds));
        List<FindingMaker.Outcome> outcomes = rounds.each((i, evidence) ->
                maker.of(AccountJudge.judge(known, evidence, last.get(i).own(), containment)));
        TransferTrail trail = TransferTrail.of(
                outcomes.stream().flatMap(outcome -> outcome.sender().stream()).toList(),
                rounds::evidenceOf,
                policy.numbers().mules(),
                known.screening()::storeVisits);
        List<FindingMaker.Made> made = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String account = rounds.account(i);
            AccountEvidence received = trail.received(account) ? rounds.evidenceOf(account) : null;
            if (received == null) {
                outcomes.get(i).made().ifPresent(made::add);
            } else {
                made.add(maker.receiver(
                        AccountJudge.judgeReceiver(known, received, last.get(i).own(), containment, trail)));
            }
        }
        return new Judgement(made, trail);
    }

    private static List<AccountContribution> measured(CandidateRounds rounds, CaseKnowledge initial) {
        return rounds.eachMeasured(
                (_, evidence) -> AccountJudge.contributionOf(initial, evidence, AccountContribution.NONE.own(), true));
    }

    private static boolean isMeasured(AccountEvidence account) {
        return account.screened().contains(Screening.MEASURED);
    }

    /// How many events there are does not depend on who was found: the same evidence always gives the same files.
    private boolean keepsAllEvents(CandidateRounds rounds) {
        return request.allEvents() || rounds.events() <= FEW_EVENTS;
    }

    private Findings findings(FirstPass first, Judgement judged, Instant asOf) {
        Estimates estimates = new Estimates(policy);
        judged.made.forEach(m -> estimates.add(m.part()));
        TransferTrail trail = judged.trail;
        List<AccountFinding> findings =
                judged.made.stream().map(FindingMaker.Made::finding).toList();
        Breakdowns breakdowns = new Breakdowns(findings.stream()
                .map(AccountFinding::timeline)
                .filter(t -> t.tier().isVictim())
                .toList());
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
                        first.accountCount(),
                        first.receipts(),
                        first.rejects(),
                        first.conflicts(),
                        controls,
                        first.payouts()),
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
