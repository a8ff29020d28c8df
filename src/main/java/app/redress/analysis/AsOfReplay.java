package app.redress.analysis;

import app.redress.casefile.conflicts.ConflictDecision;
import app.redress.casefile.estimates.EarlierRun;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.EstimateLedger;
import app.redress.decisions.AccountDecision;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.findings.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recalculates the figures as they would have been stated at an earlier time: from the case's files at that time,
/// without later rows, and with the decisions made by then. The case is not changed.
public final class AsOfReplay {
    private static final String PERIOD_END = "period.to";

    private final CaseFile file;
    private final Instant time;

    private AsOfReplay(CaseFile file, Instant time) {
        this.file = file;
        this.time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /// @param notes its inputs, and what could not be restored
    public record Replayed(Findings findings, List<Message> notes) {
        public Replayed {
            notes = List.copyOf(notes);
        }
    }

    /// @throws UnusableInput when files of the case have moved or changed
    public static Replayed run(CaseFile file, Instant time, int threads, Progress progress) {
        return new AsOfReplay(file, time).run(threads, progress);
    }

    private Replayed run(int threads, Progress progress) {
        Optional<EarlierRun> then = file.ledger().runBy(time);
        AnalysisInputs inputs = then.map(EarlierRun::madeFrom).orElseGet(() -> RepeatedRun.from(file));
        requireThere(inputs);
        List<ConflictChoice> choices = choices(then);
        AnalysisRequest whole = new RepeatedRun(inputs)
                .request(choices, threads)
                .deciding(DecidedLimits.of(file.ledger().limitsBy(time)))
                .asking(askedBy());
        Findings engine = Analysis.run(until(whole), progress);
        RepeatedRun.requireUnchanged(inputs, engine);
        List<AccountDecision> decisions = file.ledger().accountDecisionsBy(time);
        Findings findings = EstimateLedger.decided(engine, decisions);
        List<Message> notes = new ArrayList<>();
        notes.add(
                then.isPresent()
                        ? Message.of("replay.files", inputs.sources().size())
                        : Message.of("replay.laterFiles", inputs.sources().size()));
        notes.add(Message.of(
                "replay.decisions", choices.size(), file.conflictChoices().size()));
        notes.add(Message.of("replay.accountDecisions", decisions.size()));
        return new Replayed(findings, notes);
    }

    private List<String> askedBy() {
        return file.askedAccounts().entrySet().stream()
                .filter(asked -> !asked.getValue().isAfter(time))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void requireThere(AnalysisInputs inputs) {
        List<String> gone = inputs.sources().stream()
                .map(AnalysisInputs.Source::path)
                .distinct()
                .filter(path -> !Files.isRegularFile(Path.of(path)))
                .toList();
        if (!gone.isEmpty()) {
            throw new UnusableInput(Message.of("replay.moved", gone));
        }
    }

    /// The decisions used by the run at that time, updated by later ones up to the given time.
    private List<ConflictChoice> choices(Optional<EarlierRun> then) {
        record Key(Object kind, String key) {}
        Map<Key, ConflictChoice> choices = new LinkedHashMap<>();
        then.ifPresent(run -> run.choices().forEach(c -> choices.put(new Key(c.kind(), c.key()), c)));
        for (ConflictDecision decision : file.ledger().conflictDecisionsBy(time)) {
            Key key = new Key(decision.kind(), decision.key());
            ConflictChoice choice = decision.choice();
            if (choice == null) {
                choices.remove(key);
            } else {
                choices.put(key, choice);
            }
        }
        return List.copyOf(choices.values());
    }

    /// A decided period that ended before that time still ends it.
    private MappingProfile decided(MappingProfiles before) {
        String day = time.atZone(before.zone()).toLocalDate().toString();
        boolean earlier = before.decided()
                .said(PERIOD_END)
                .filter(end -> end.compareTo(day) < 0)
                .isPresent();
        return earlier ? before.decided() : before.decided().without(PERIOD_END);
    }

    /// The request without anything that happened later.
    private AnalysisRequest until(AnalysisRequest whole) {
        MappingProfiles before = whole.profiles();
        Map<ExportFile, MappingProfile> perFile = new HashMap<>();
        before.perFile().forEach((of, said) -> perFile.put(of, said.without(PERIOD_END)));
        MappingProfiles profiles = new MappingProfiles(
                before.zone(),
                before.stated()
                        .without(PERIOD_END)
                        .with(PERIOD_END, time.atOffset(ZoneOffset.UTC).toString()),
                before.library().stream().map(p -> p.without(PERIOD_END)).toList(),
                perFile,
                decided(before));
        return new AnalysisRequest(
                whole.files(),
                profiles,
                whole.policy(),
                time,
                whole.threads(),
                whole.choices(),
                whole.allEvents(),
                whole.asked(),
                whole.labels());
    }
}
