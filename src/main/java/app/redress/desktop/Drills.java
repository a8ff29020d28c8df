package app.redress.desktop;

import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Made-up incidents on which people practise: the exports of a service that never was, and the truth beside them.
final class Drills {
    private static final int ACCOUNTS = 5_000;
    private static final int VICTIMS = 100;
    private static final String PROFILE = "standard";
    private static final List<String> EXPORTS = List.of(
            DrillFiles.TRANSACTIONS, DrillFiles.ACCESS, DrillFiles.ACCOUNTS, DrillFiles.CONTROLS, DrillFiles.CLAIMS);

    private Drills() {}

    /// Writes another incident than those that are in the folder already.
    ///
    /// @return its exports; the truth lies in the same folder
    static List<Path> write(Path folder, Progress progress) {
        int number = 1;
        Path out = folder.resolve("drill-" + number);
        while (Files.exists(out.resolve(DrillFiles.TRANSACTIONS))) {
            out = folder.resolve("drill-" + ++number);
        }
        DrillProfile profile = Objects.requireNonNull(DrillProfile.named(PROFILE));
        try {
            // the stages of a drill are those of no analysis
            Drill.run(new DrillRequest(ACCOUNTS, VICTIMS, profile.days(), number, profile, out), cancelOnly(progress));
        } catch (IOException e) {
            throw new UnusableInput(
                    Message.of("drill.notWritable", out, e.getClass().getSimpleName() + " " + e.getMessage()), e);
        }
        return EXPORTS.stream().map(out::resolve).toList();
    }

    private static Progress cancelOnly(Progress progress) {
        return new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
