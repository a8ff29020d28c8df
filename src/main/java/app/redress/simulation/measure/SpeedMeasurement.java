package app.redress.simulation.measure;

import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.simulation.exports.DrillFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Analyses drills several times in one installation or more, taking turns, and tells what each took.
public final class SpeedMeasurement {
    /// The report names the version that wrote it.
    private static final String REPORT = "report.html";

    private final List<Installation> installations;
    private final List<String> further;
    private final int rounds;
    private final TemporaryFolder temporary;
    private final InstantSource clock;
    private final Progress progress;

    /// @param installations one, or several that are compared with the first
    /// @param further arguments of every analysis
    /// @param progress used only for cancellation
    public SpeedMeasurement(
            List<Installation> installations,
            List<String> further,
            int rounds,
            TemporaryFolder temporary,
            InstantSource clock,
            Progress progress) {
        this.installations = List.copyOf(installations);
        this.further = List.copyOf(further);
        this.rounds = rounds;
        this.temporary = temporary;
        this.clock = clock;
        this.progress = progress;
    }

    /// What one drill took.
    ///
    /// @param timings of each installation, in their order
    /// @param compared whether another installation of Redress took part
    /// @param differing result files in which it differs from the first one
    public record Outcome(List<Timings> timings, boolean compared, List<String> differing) {
        public Outcome {
            timings = List.copyOf(timings);
            differing = List.copyOf(differing);
        }
    }

    /// Refuses a folder in which there is no drill, before hours of work.
    public static void requireDrill(Path folder) {
        if (!Files.isRegularFile(folder.resolve(DrillFiles.TRANSACTIONS))) {
            throw new UnusableInput(Message.of("bench.noDrill", folder, DrillFiles.TRANSACTIONS));
        }
    }

    /// Analyses a drill round by round; who comes first changes, so that nobody always finds the files in memory.
    ///
    /// @throws Progress.Cancelled if the user asked to stop
    public Outcome run(Path drill) throws IOException {
        List<List<TimedRun>> runs = new ArrayList<>();
        installations.forEach(_ -> runs.add(new ArrayList<>()));
        List<String> differing = List.of();
        for (int round = 0; round < rounds; round++) {
            Path workplace = temporary.folder();
            try {
                for (int turn = 0; turn < installations.size(); turn++) {
                    int i = (turn + round) % installations.size();
                    runs.get(i)
                            .add(new ChildRun(installations.get(i), clock, progress)
                                    .run(drill, further, result(workplace, i)));
                }
                differing = round == 0 ? differing(workplace) : differing;
            } finally {
                temporary.clear(workplace);
            }
        }
        boolean compared = installations.stream().filter(Installation::analyses).count() > 1;
        return new Outcome(runs.stream().map(Timings::new).toList(), compared, differing);
    }

    private static Path result(Path workplace, int installation) {
        return workplace.resolve("result-" + installation);
    }

    private List<String> differing(Path workplace) throws IOException {
        TreeSet<String> differing = new TreeSet<>();
        for (int i = 1; i < installations.size(); i++) {
            if (installations.get(i).analyses()) {
                differing.addAll(differing(result(workplace, 0), result(workplace, i)));
            }
        }
        return List.copyOf(differing);
    }

    private static List<String> differing(Path one, Path other) throws IOException {
        TreeSet<String> names = new TreeSet<>(names(one));
        names.addAll(names(other));
        names.remove(REPORT);
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            boolean same = Files.exists(one.resolve(name))
                    && Files.exists(other.resolve(name))
                    && Files.mismatch(one.resolve(name), other.resolve(name)) < 0;
            if (!same) {
                differing.add(name);
            }
        }
        return differing;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}
