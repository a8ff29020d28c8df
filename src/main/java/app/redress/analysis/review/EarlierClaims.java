package app.redress.analysis.review;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import app.redress.inference.ClaimsPrior;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads how the victims of an earlier case claimed, as the prior of this case's first days.
final class EarlierClaims {
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private EarlierClaims() {}

    /// @param file CSV with `lost_at` and `claimed_at`, one line a victim; `claimed_at` is empty if none came
    /// @throws UnusableInput naming file, line and column of a time that cannot be read, or if there are too few
    static ClaimsPrior read(Path file) {
        int[] victims = {0};
        List<Double> delays = new ArrayList<>();
        CsvTable.read(file, List.of("lost_at", "claimed_at"), row -> {
            Instant lost = FirstTimes.time(file, row, "lost_at", row.text("lost_at"));
            victims[0]++;
            if (!row.text("claimed_at").isEmpty()) {
                Instant claimed = FirstTimes.time(file, row, "claimed_at", row.text("claimed_at"));
                delays.add(Math.max(0, Duration.between(lost, claimed).toSeconds() / SECONDS_A_DAY));
            }
        });
        if (victims[0] < ClaimsPrior.FEWEST_VICTIMS || delays.isEmpty()) {
            throw new UnusableInput(
                    Message.of("growth.earlierTooFew", file, victims[0], delays.size(), ClaimsPrior.FEWEST_VICTIMS));
        }
        return ClaimsPrior.counted(victims[0], delays);
    }
}
