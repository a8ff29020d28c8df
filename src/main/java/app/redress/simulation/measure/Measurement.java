package app.redress.simulation.measure;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.Transaction;
import app.redress.domain.policy.OperatorThresholds;
import app.redress.findings.Findings;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.measure.DrillOutcome.Method;
import app.redress.simulation.score.FindingsToScore;
import app.redress.simulation.score.Score;
import app.redress.simulation.score.Truth;
import app.redress.simulation.world.CountrySetting;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Runs drills one after another, analyses their files as `analyze` would, and compares the results with the truth.
public final class Measurement {
    private final MeasureRequest request;
    private final TemporaryFolder temporary;
    private final InstantSource clock;
    private final Progress progress;

    /// @param clock measures the duration of the analyses; no other figure depends on it
    /// @param progress used only for cancellation
    public Measurement(MeasureRequest request, TemporaryFolder temporary, InstantSource clock, Progress progress) {
        this.request = request;
        this.temporary = temporary;
        this.clock = clock;
        this.progress = progress;
    }

    /// Runs every seed of every profile, in that order.
    ///
    /// @param each receives each outcome as it becomes available
    /// @throws Progress.Cancelled if the user asked to stop; no file is left
    public List<DrillOutcome> run(Consumer<? super DrillOutcome> each) throws IOException {
        List<DrillOutcome> outcomes = new ArrayList<>();
        for (DrillProfile profile : request.profiles()) {
            for (long seed : request.seeds().all()) {
                progress.checkCancelled();
                DrillOutcome outcome = trial(profile, seed);
                outcomes.add(outcome);
                each.accept(outcome);
            }
        }
        return outcomes;
    }

    private DrillOutcome trial(DrillProfile profile, long seed) throws IOException {
        Path folder = temporary.folder();
        try {
            Integer days = request.days();
            Drill.run(
                    new DrillRequest(
                            request.accounts(),
                            request.victims(),
                            days == null ? profile.days() : days,
                            seed,
                            profile,
                            folder),
                    progress);
            return analysed(profile, seed, folder);
        } finally {
            temporary.clear(folder);
        }
    }

    private DrillOutcome analysed(DrillProfile profile, long seed, Path folder) throws IOException {
        CountrySetting country = profile.country();
        Policy policy = policy(country);
        long begun = clock.millis();
        Findings findings = Analysis.run(AnalysisRequest.of(files(folder), policy, request.threads()), progress);
        double seconds = (clock.millis() - begun) / 1000.0;
        Truth truth = Truth.read(folder.resolve(DrillFiles.TRUTH_ACCOUNTS));
        DrillRows rows = DrillRows.read(folder, country.code());
        return new DrillOutcome(
                profile.name(),
                seed,
                scores(truth, findings, new SimpleRules(rows, policy)),
                StatedRange.of(evidence(findings), truth.due()),
                accounts(findings, truth),
                events(findings, truth, rows.moves()),
                seconds);
    }

    private static Map<EvidenceKind, List<Path>> files(Path folder) {
        return Map.of(
                EvidenceKind.TRANSACTIONS, List.of(folder.resolve(DrillFiles.TRANSACTIONS)),
                EvidenceKind.ACCESS, List.of(folder.resolve(DrillFiles.ACCESS)),
                EvidenceKind.ACCOUNTS, List.of(folder.resolve(DrillFiles.ACCOUNTS)),
                EvidenceKind.CONTROLS, List.of(folder.resolve(DrillFiles.CONTROLS)),
                EvidenceKind.CLAIMS, List.of(folder.resolve(DrillFiles.CLAIMS)));
    }

    /// The policy of an operator in another country: the start of its business day, and rule thresholds in its
    /// currency.
    private Policy policy(CountrySetting country) {
        Policy policy = PolicyFile.read(request.policyFile(), country.zone());
        if (country.unit() == 1 && country.dayBegins().equals(LocalTime.MIDNIGHT)) {
            return policy;
        }
        OperatorThresholds operator = policy.numbers().operator();
        String text = policy.text() + "\npolicy.day-boundary = " + country.dayBegins()
                + "\noperator.charge = " + operator.charge() * country.unit()
                + "\noperator.spend = " + operator.spend() * country.unit()
                + "\nfreeze.card-exposure = " + policy.numbers().freeze().cardExposure() * country.unit() + '\n';
        return PolicyFile.of("the policy for " + country.code(), text, country.zone());
    }

    private static Map<Method, Score> scores(Truth truth, Findings findings, SimpleRules rules) {
        Map<Method, Score> scores = new EnumMap<>(Method.class);
        scores.put(Method.EVIDENCE, Score.of(truth, FindingsToScore.of(findings)));
        scores.put(Method.OPERATOR_DAY, Score.of(truth, rules.operatorDay()));
        scores.put(Method.OPERATOR_SINGLE, Score.of(truth, rules.operatorSingle()));
        scores.put(Method.FOREIGN_LOGIN, Score.of(truth, rules.foreignLogin()));
        return scores;
    }

    private static DamageEstimate evidence(Findings findings) {
        return findings.figures().estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow();
    }

    private Calibration accounts(Findings findings, Truth truth) {
        Calibration accounts = new Calibration();
        long found = 0;
        for (AccountFinding finding : findings.accounts()) {
            boolean taken = truth.accounts().containsKey(finding.account());
            accounts.add(finding.timeline().probability(), taken);
            found += taken ? 1 : 0;
        }
        accounts.addUnseen(
                request.accounts() - findings.accounts().size(),
                truth.accounts().size() - found);
        return accounts;
    }

    private static Calibration events(Findings findings, Truth truth, long all) {
        Calibration events = new Calibration();
        long judged = 0;
        long found = 0;
        for (AccountFinding finding : findings.accounts()) {
            for (JudgedEvent e : finding.timeline().events()) {
                if (e.event() instanceof Transaction t && (t.isCharge() || t.isSpend())) {
                    boolean hostile = truth.hostile().contains(t.id());
                    events.add(e.probability(), hostile);
                    judged++;
                    found += hostile ? 1 : 0;
                }
            }
        }
        events.addUnseen(all - judged, truth.hostile().size() - found);
        return events;
    }
}
