package app.redress.analysis;

import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.timeline.Containment;
import app.redress.attribution.timeline.TransferTrail;
import app.redress.damages.AccountFinding;
import app.redress.damages.Breakdowns;
import app.redress.damages.Contribution;
import app.redress.damages.Estimates;
import app.redress.decisions.Labels;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.store.EvidenceStore;
import app.redress.findings.Findings;
import app.redress.screening.Screening;
import app.redress.worklist.MuleItem;
import app.redress.worklist.Worklists;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The main use case: analyses exports and returns findings that do not depend on the number of threads.
public final class Analysis {
    private static final int TOLD_ACCOUNTS = 3;

    private final AnalysisRequest request;
    private final EvidenceStore store;
    private final Progress progress;
    private final Policy policy;

    private Analysis(AnalysisRequest request, EvidenceStore store, Progress progress) {
        this.request = request;
        this.store = store;
        this.progress = progress;
        this.policy = request.policy();
    }

    /// Runs the whole analysis.
    ///
    /// @throws UnusableInput if a file or setting is unusable
    /// @throws Progress.Cancelled when the user asked to stop
    public static Findings run(AnalysisRequest request, Progress progress) {
        return run(request, EvidenceStore.none(), progress);
    }

    /// Runs the whole analysis, which reads only those exports that the store does not have; the findings are the same.
    public static Findings run(AnalysisRequest request, EvidenceStore store, Progress progress) {
        if (request.files().getOrDefault(EvidenceKind.TRANSACTIONS, List.of()).isEmpty()) {
            throw new UnusableInput(Message.of("analysis.noTransactions"));
        }
        long heap = Runtime.getRuntime().maxMemory();
        MemoryNeed.of(request).requireWithin(heap);
        try {
            return new Analysis(request, store, progress).run();
        } catch (OutOfMemoryError full) {
            throw MemoryNeed.usedUp(full, heap);
        }
    }

    private Findings run() {
        try (WorkerPool workers = new WorkerPool(request.threads());
                AgreedEvidence agreed = AgreedEvidence.read(request, policy, workers, progress, store)) {
            FirstPass first = agreed.first();
            Instant end = asOf(first);
            first.forgetFreezesAfter(end);
            progress.stage(Progress.Stage.SCREENING, 0, 0);
            Screening screening = first.screening();
            CandidateRounds rounds =
                    new CandidateRounds(first, screening.candidates(), workers, progress, CaseJudge.ROUNDS);
            Containment containment = Containment.of(first.controls(), screening.homeCountry(), end);
            CaseExamples examples = new CaseExamples(request.labels(), policy);
            CaseJudge judge =
                    new CaseJudge(rounds, policy, containment, request.allEvents(), request.asked(), examples);
            CaseJudge.Judgement judged = judge.judge(CaseKnowledge.of(policy, screening, first.accountCount()));
            judge.notes().forEach(note -> first.note(0, note));
            noteLabels(first);
            return findings(first, judged, end);
        }
    }

    private void noteLabels(FirstPass first) {
        Labels labels = request.labels();
        if (labels.isEmpty()) {
            return;
        }
        first.note(
                0,
                policy.numbers().labels().teach()
                        ? Message.of("note.labels", labels.confirmed(), labels.cleared(), labels.claims())
                        : Message.of("note.labelsUnweighed", labels.accounts().size()));
    }

    private Instant asOf(FirstPass first) {
        Instant stated = request.asOf();
        Instant last = first.lastInstant();
        return stated != null ? stated : last != null ? last : Instant.EPOCH;
    }

    private Findings findings(FirstPass first, CaseJudge.Judgement judged, Instant asOf) {
        Estimates estimates = new Estimates(policy);
        judged.made().forEach(m -> estimates.add(m.part()));
        progress.checkCancelled();
        TransferTrail trail = judged.trail();
        List<AccountFinding> findings =
                judged.made().stream().map(FindingMaker.Made::finding).toList();
        Breakdowns breakdowns = new Breakdowns(findings.stream()
                .map(AccountFinding::timeline)
                .filter(t -> t.tier().isVictim())
                .toList());
        progress.checkCancelled();
        Worklists worklists = new Worklists(policy, Worklists.chargingOpen(first.controls(), asOf));
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
                        first.payouts(),
                        first.movements()),
                findings,
                new Findings.Figures(
                        estimates.close(asOf, hashes), breakdowns.hourly(), breakdowns.rows(), contributions(judged)),
                new Findings.Lists(
                        worklists.compensation(findings, first.payouts()), worklists.freeze(findings, mules), mules));
    }

    private static List<Contribution> contributions(CaseJudge.Judgement judged) {
        return judged.made().stream()
                .map(m -> Contribution.of(m.part()))
                .filter(Contribution::matters)
                .toList();
    }

    private static void notePaidBeyondDue(FirstPass first, Map<String, Long> beyond) {
        if (beyond.isEmpty()) {
            return;
        }
        long yen = beyond.values().stream().reduce(0L, Math::addExact);
        String named = beyond.keySet().stream().limit(TOLD_ACCOUNTS).collect(Collectors.joining(", "));
        first.receipts().stream()
                .filter(r -> r.file().kind() == EvidenceKind.PAYOUTS)
                .findFirst()
                .ifPresent(
                        r -> first.note(r.file().index(), Message.of("note.paidBeyondDue", yen, beyond.size(), named)));
    }
}
