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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Analyses drills several times in one or two installations, taking turns, and tells what each took.
public final class SpeedMeasurement {
    /// The report names the version that wrote it.
    private static final String REPORT = "report.html";

    private static final Map<String, String> FILES = files();

    private final List<Installation> installations;
    private final List<String> further;
    private final int rounds;
    private final TemporaryFolder temporary;
    private final InstantSource clock;
    private final Progress progress;

    /// @param installations one, or two that are compared
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
    /// @param differing result files in which they differ
    public record Outcome(List<Timings> timings, List<String> differing) {
        public Outcome {
            timings = List.copyOf(timings);
            differing = List.copyOf(differing);
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("--transactions", DrillFiles.TRANSACTIONS);
        files.put("--access", DrillFiles.ACCESS);
        files.put("--accounts", DrillFiles.ACCOUNTS);
        files.put("--controls", DrillFiles.CONTROLS);
        files.put("--claims", DrillFiles.CLAIMS);
        return files;
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
                                    .analyse(arguments(drill), workplace.resolve("result-" + i)));
                }
                differing = installations.size() > 1 && round == 0 ? differing(workplace) : differing;
            } finally {
                temporary.clear(workplace);
            }
        }
        return new Outcome(runs.stream().map(Timings::new).toList(), differing);
    }

    private List<String> arguments(Path drill) {
        List<String> arguments = new ArrayList<>();
        FILES.forEach((option, name) -> {
            if (Files.exists(drill.resolve(name))) {
                arguments.addAll(List.of(option, drill.resolve(name).toString()));
            }
        });
        arguments.addAll(further);
        return arguments;
    }

    private static List<String> differing(Path workplace) throws IOException {
        Path one = workplace.resolve("result-0");
        Path other = workplace.resolve("result-1");
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
