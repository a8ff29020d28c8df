package app.redress.simulation.measure;

import app.redress.simulation.world.DrillProfile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which drills to make and how to analyse them.
///
/// @param days of evidence; null for what each profile needs
/// @param policyFile null for the shipped policy
/// @param threads for the analysis; the figures are the same whatever it is
public record MeasureRequest(
        List<DrillProfile> profiles,
        Seeds seeds,
        int accounts,
        int victims,
        @Nullable Integer days,
        @Nullable Path policyFile,
        int threads) {
    public MeasureRequest {
        profiles = List.copyOf(profiles);
    }

    /// How many drills that makes.
    public int drills() {
        return profiles.size() * seeds.all().size();
    }

    /// The command that asks for the same figures.
    public String command() {
        StringBuilder command = new StringBuilder("redress measure --seeds ").append(seeds);
        List<String> names = profiles.stream().map(DrillProfile::name).toList();
        if (!names.equals(DrillProfile.names())) {
            command.append(" --profiles ").append(String.join(",", names));
        }
        command.append(" --accounts ").append(accounts).append(" --victims ").append(victims);
        if (days != null) {
            command.append(" --days ").append(days);
        }
        if (policyFile != null) {
            command.append(" --policy ").append(policyFile.getFileName());
        }
        return command.toString();
    }
}
