package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.Sessions;
import app.redress.cli.options.SignInOption;
import app.redress.desktop.RealCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case is lost after a batch went out, and restored from yesterday's backup, on the command line.
class RestoreCommandTest {
    private static final String PAYER = "src/test/resources/payout/payer.properties";

    @TempDir
    private Path folder;

    private final Commands commands = new Commands(RealCases.CLOCK, Map.of(SignInOption.VARIABLE, Sessions.SECRET));

    private String run(int code, Path place, String who, String line) {
        List<String> all =
                new ArrayList<>(List.of(line.replace("@", folder.toString()).split(" ")));
        all.addAll(List.of("--case", place.toString()));
        if (!who.isEmpty()) {
            all.addAll(List.of("--as", who));
        }
        assertThat(commands.run(all.toArray(String[]::new)))
                .as(line + ": " + commands.err())
                .isEqualTo(code);
        return commands.out() + commands.err();
    }

    @Test
    void theRestoredCaseAsksForTheBatchesSealedSinceAndPaysNobodyTwice() {
        Path lost = RealCases.julyAndPeople(folder);
        run(0, lost, "Mori", "case backup --to @/b.zip");
        run(0, lost, "Sato", "worklist review --all");
        run(0, lost, "Mori", "worklist approve --all");
        String seal = "batch seal --format csv --channel card --payer " + PAYER;
        run(0, lost, "Suzuki", seal + " --out @/sent");

        Path again = folder.resolve("again");
        assertThat(run(0, again, "", "case restore --from @/b.zip")).contains("batches sealed after it are unknown");
        assertThat(run(0, again, "", "batch list")).contains("batches sealed after it are unknown");
        run(0, again, "Sato", "worklist review --all");
        run(0, again, "Mori", "worklist approve --all");
        assertThat(run(2, again, "Suzuki", seal)).contains("their money would go out twice");
        assertThat(run(2, again, "Suzuki", "batch since --from @/sent")).contains("may not");
        assertThat(run(2, again, "Mori", "batch since --from @/empty")).contains("cannot be listed");
        assertThat(run(0, again, "Mori", "batch since --from @/sent")).contains("Read in: 1 batch");
        assertThat(run(2, again, "Suzuki", seal)).contains("no approved item");
        assertThat(run(0, again, "", "batch list")).doesNotContain("unknown").contains("CARD");

        Path third = folder.resolve("third");
        String restore = "case restore --from @/b.zip --batches @/sent";
        assertThat(run(0, third, "Mori", restore)).contains("Read in: 1 batch");
        assertThat(run(0, third, "", "batch list")).doesNotContain("unknown");
    }
}
