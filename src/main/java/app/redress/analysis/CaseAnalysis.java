package app.redress.analysis;

import app.redress.casefile.conflicts.ConflictRequest;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.AccountFinding;
import app.redress.decisions.Labels;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.store.EvidenceStore;
import app.redress.findings.Findings;
import app.redress.people.Act;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Analyses exports and saves the findings in a case, which is created if it does not exist.
public final class CaseAnalysis {
    private final String user;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Consumer<CaseFile> signIn;

    /// @param user operating system user, for the audit log
    /// @param random source of the key of a new, encrypted case
    public CaseAnalysis(String user, InstantSource clock, SecureRandom random) {
        this(user, clock, random, _ -> {});
    }

    /// @param signIn signs the user in to a case that was opened
    public CaseAnalysis(String user, InstantSource clock, SecureRandom random, Consumer<CaseFile> signIn) {
        this.signIn = signIn;
        this.user = user;
        this.clock = clock;
        this.random = random;
    }

    /// Runs the analysis and saves the findings; if cancelled or failed, the case is unchanged.
    ///
    /// @param passphrase passphrase to open the case or to encrypt a new one; null for none
    /// @return the case, open
    /// @throws app.redress.casefile.database.CaseLocked before any work if it does not open the case
    public CaseFile run(AnalysisRequest request, Path place, @Nullable Passphrase passphrase, Progress progress) {
        CaseFile.checkPassphrase(place, passphrase);
        AnalysisRequest whole = withDecisionsOf(place, passphrase, request);
        return keep(Analysis.run(whole, progress), whole, place, passphrase, progress);
    }

    /// Repeats the analysis of an open case with all decisions made since, and saves the findings.
    ///
    /// @throws app.redress.domain.UnusableInput when the case has no record of its inputs, or a file is gone
    public void again(CaseFile file, int threads, Progress progress) {
        again(file, Map.of(), threads, progress);
    }

    /// Repeats the analysis with additional files of corrected lines.
    ///
    /// @param corrected each with the file its lines come from; it is read like that one
    public void again(CaseFile file, Map<Path, EvidenceFile> corrected, int threads, Progress progress) {
        again(file, corrected, null, threads, progress);
    }

    /// Repeats the analysis.
    ///
    /// @param teach whether people's decisions teach it; null for as in the last run
    public Findings again(
            CaseFile file, Map<Path, EvidenceFile> corrected, @Nullable Boolean teach, int threads, Progress progress) {
        file.session().require(Act.ANALYSE);
        AnalysisInputs from = RepeatedRun.from(file);
        for (Map.Entry<Path, EvidenceFile> more : corrected.entrySet()) {
            EvidenceFile of = more.getValue();
            requireOther(of, more.getKey());
            from = RepeatedRun.with(from, of.kind(), more.getKey(), new SavedEvidence(file, of).readingProfile());
        }
        AnalysisRequest request = request(file, from, threads).taughtBy(labels(file, from, teach));
        try (EvidenceStore store = CaseStore.of(file)) {
            Findings findings = Analysis.run(request, store, progress);
            AnalysisInputs with = from.taughtBy(request.labels()).within(DecidedLimits.lines(request));
            file.save(findings, corrected.isEmpty() ? with : RepeatedRun.describe(request, findings), progress);
            store.keep();
            return findings;
        }
    }

    /// Adds exports to an open case and analyses it again; existing files are read as before, and decisions stay. If
    /// cancelled or failed, the case is unchanged.
    ///
    /// @param more new files and statements about them; zone and policy stay those of the case
    /// @throws UnusableInput also when one of the files is in the case already
    public Findings add(CaseFile file, AddedEvidence more, int threads, Progress progress) {
        return add(file, more, null, threads, progress);
    }

    /// @param teach whether people's decisions teach the new run; null for as in the last one
    public Findings add(CaseFile file, AddedEvidence more, @Nullable Boolean teach, int threads, Progress progress) {
        file.session().require(Act.ANALYSE);
        DecidedLimits.refuseOthers(file.limits(), more.profiles());
        AnalysisInputs before = RepeatedRun.from(file);
        AnalysisRequest request = request(file, more.to(before), threads).taughtBy(labels(file, before, teach));
        try (EvidenceStore store = CaseStore.of(file)) {
            Findings findings = Analysis.run(request, store, progress);
            RepeatedRun.requireUnchanged(before, findings);
            file.save(findings, RepeatedRun.describe(request, findings), progress);
            store.keep();
            return findings;
        }
    }

    /// The request with which an open case would be analysed again.
    public static AnalysisRequest requestOf(CaseFile file, int threads) {
        return request(file, RepeatedRun.from(file), threads);
    }

    private static AnalysisRequest request(CaseFile file, AnalysisInputs from, int threads) {
        return new RepeatedRun(from)
                .request(file.conflictChoices(), threads)
                .deciding(DecidedLimits.of(file.limits()))
                .asking(file.askedAccounts().keySet());
    }

    /// What people's decisions would teach the next run of a case.
    ///
    /// @param lastOff whether they taught the last run nothing because a person said so
    /// @param weighed whether the policy of the case says what they weigh
    public record Teaching(Labels labels, boolean lastOff, boolean weighed) {}

    public static Teaching teaching(CaseFile file) {
        AnalysisInputs from = RepeatedRun.from(file);
        return new Teaching(
                file.labels(),
                from.taught().off(),
                request(file, from, 1).policy().numbers().labels().teach());
    }

    private static Labels labels(CaseFile file, AnalysisInputs before, @Nullable Boolean teach) {
        boolean off = teach == null ? before.taught().off() : !teach;
        return off ? Labels.OFF : file.labels();
    }

    /// The finding on an account, whatever screening says: reconstructed from the files of the case and kept in it, if
    /// the case does not have it with its events already. If cancelled or failed, the case is unchanged.
    ///
    /// @throws UnusableInput when no file of the case knows the account, or a file is gone or has changed
    public AccountFinding look(CaseFile file, String account, int threads, Progress progress) {
        Optional<AccountFinding> known = file.account(account)
                .filter(finding -> !finding.timeline().events().isEmpty());
        if (known.isPresent()) {
            return known.get();
        }
        file.session().require(Act.ANALYSE);
        AnalysisInputs from = RepeatedRun.from(file);
        AnalysisRequest request = request(file, from, threads);
        Set<String> asked = new HashSet<>(request.asked());
        asked.add(account);
        try (EvidenceStore store = CaseStore.of(file)) {
            Findings findings = Analysis.run(request.asking(asked), store, progress);
            RepeatedRun.requireUnchanged(from, findings);
            AccountFinding found = findings.accounts().stream()
                    .filter(finding -> finding.account().equals(account))
                    .filter(CaseAnalysis::isKnown)
                    .findFirst()
                    .orElseThrow(() -> new UnusableInput(Message.of("claims.unknownAccount", account)));
            file.session().saveAsked(account, findings, from.within(DecidedLimits.lines(request)), progress);
            store.keep();
            return file.account(account).orElse(found);
        }
    }

    /// What a look at an account came to, in words.
    public static Message looked(AccountFinding found) {
        int events = found.timeline().events().size();
        long due = found.damages().point().totalDue();
        return found.timeline().tier() == Tier.CLEARED
                ? Message.of("claims.lookedCleared", found.account(), events)
                : Message.of(
                        "claims.looked",
                        found.account(),
                        events,
                        due,
                        found.damages().low(),
                        found.damages().high());
    }

    /// A claim alone is no trace of an account.
    private static boolean isKnown(AccountFinding finding) {
        return !finding.timeline().events().isEmpty() || finding.timeline().facts() != null;
    }

    private static void requireOther(EvidenceFile of, Path corrected) {
        if (corrected.toAbsolutePath().equals(Path.of(of.path()).toAbsolutePath())) {
            throw new UnusableInput(Message.of("correction.isExport", corrected));
        }
    }

    /// The request with a case's existing decisions added; the request's own take precedence.
    public AnalysisRequest withDecisionsOf(Path place, @Nullable Passphrase passphrase, AnalysisRequest request) {
        if (!exists(place)) {
            return request;
        }
        try (CaseFile file = CaseFile.open(place, user, clock, passphrase)) {
            signIn.accept(file);
            file.session().require(Act.ANALYSE);
            DecidedLimits.refuseOthers(file.limits(), request.profiles());
            List<ConflictChoice> all = new ArrayList<>(file.conflictChoices());
            all.removeIf(kept -> request.choices().stream().anyMatch(said -> about(said, kept)));
            all.addAll(request.choices());
            return request.with(all)
                    .deciding(DecidedLimits.of(file.limits()))
                    .asking(file.askedAccounts().keySet())
                    .taughtBy(request.labels().off() ? Labels.OFF : file.labels());
        }
    }

    private static boolean about(ConflictChoice one, ConflictChoice other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }

    /// Saves findings with their inputs and decisions in the case at a path.
    ///
    /// @return the case, open
    public CaseFile keep(
            Findings findings,
            AnalysisRequest request,
            Path place,
            @Nullable Passphrase passphrase,
            Progress progress) {
        progress.stage(Progress.Stage.SAVING, 0, findings.accounts().size());
        boolean fresh = !exists(place);
        CaseFile file = fresh
                ? CaseFile.create(place, nameOf(place), user, clock, passphrase, random)
                : CaseFile.open(place, user, clock, passphrase);
        try {
            if (!fresh) {
                signIn.accept(file);
            }
            file.save(findings, RepeatedRun.describe(request, findings), progress);
            keepDecisions(file, findings, request);
            return file;
        } catch (RuntimeException e) {
            if (fresh) {
                file.discard();
            } else {
                file.close();
            }
            throw e;
        }
    }

    private void keepDecisions(CaseFile file, Findings findings, AnalysisRequest request) {
        Set<ConflictChoice> followed = new HashSet<>(request.choices());
        Set<String> known = file.conflictChoices().stream()
                .filter(followed::contains)
                .map(k -> k.kind() + " " + k.key())
                .collect(Collectors.toSet());
        SeenConflicts seen = file.seenConflicts();
        List<ConflictRequest> fresh = findings.evidence().conflicts().stream()
                .map(Conflict::choice)
                .filter(Objects::nonNull)
                .filter(choice -> !known.contains(choice.kind() + " " + choice.key()))
                .map(seen::decide)
                .toList();
        if (!fresh.isEmpty()) {
            file.session().decideConflicts(fresh, "");
        }
    }

    private static boolean exists(Path place) {
        return Files.exists(place) || Files.exists(place.resolveSibling(place.getFileName() + ".mv.db"));
    }

    private static String nameOf(Path place) {
        return String.valueOf(place.getFileName()).replaceFirst("\\.mv\\.db$", "");
    }
}
