package app.redress.analysis;

import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.timeline.Containment;
import app.redress.decisions.Labels;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.evidence.store.EvidenceStore;
import app.redress.screening.Screening;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// All rounds of judging the candidates of a small drill on one thread, and how many candidates that is in a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class JudgingBenchmark {
    private static final int ACCOUNTS = 5_000;
    private static final int VICTIMS = 60;

    private final Policy policy = PolicyFile.shipped(ZoneId.of("Asia/Tokyo"));
    private final WorkerPool workers = new WorkerPool(1);
    private Path folder;
    private AgreedEvidence read;

    /// Candidates judged, reported beside the rounds.
    @AuxCounters
    @State(Scope.Thread)
    public static class Judged {
        public long candidates;
    }

    @Setup
    public void read() throws IOException {
        folder = Files.createTempDirectory("redress-benchmark");
        DrillProfile standard = Objects.requireNonNull(DrillProfile.named("standard"));
        Drill.run(new DrillRequest(ACCOUNTS, VICTIMS, standard.days(), 1, standard, folder), Progress.NONE);
        Map<EvidenceKind, List<Path>> files = Map.of(
                EvidenceKind.TRANSACTIONS, List.of(folder.resolve(DrillFiles.TRANSACTIONS)),
                EvidenceKind.ACCESS, List.of(folder.resolve(DrillFiles.ACCESS)),
                EvidenceKind.ACCOUNTS, List.of(folder.resolve(DrillFiles.ACCOUNTS)),
                EvidenceKind.CONTROLS, List.of(folder.resolve(DrillFiles.CONTROLS)),
                EvidenceKind.CLAIMS, List.of(folder.resolve(DrillFiles.CLAIMS)));
        read = AgreedEvidence.read(
                AnalysisRequest.of(files, policy, 1), policy, workers, Progress.NONE, EvidenceStore.none());
    }

    @TearDown
    public void delete() throws IOException {
        read.close();
        workers.close();
        for (String name : DrillFiles.ALL) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Benchmark
    public Object allRounds(Judged judged) {
        FirstPass first = read.first();
        Screening screening = first.screening();
        CandidateRounds rounds =
                new CandidateRounds(first, screening.candidates(), workers, Progress.NONE, CaseJudge.ROUNDS);
        Instant end = Objects.requireNonNull(first.lastInstant());
        Containment containment = Containment.of(first.controls(), screening.homeCountry(), end);
        CaseJudge judge = new CaseJudge(
                rounds, policy, containment, false, Set.of(), new CaseExamples(Labels.NONE, policy));
        judged.candidates += rounds.size();
        return judge.judge(CaseKnowledge.of(policy, screening, first.accountCount()));
    }
}
