package app.redress.simulation.measure;

import app.redress.simulation.world.DrillProfile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which drills to run and how to analyse them.
///
/// @param days days of evidence; null for each profile's default
/// @param policyFile null for the bundled policy
/// @param threads number of threads of the analysis; the figures do not depend on it
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

    /// A copy with another number of accounts.
    public MeasureRequest among(int others) {
        return new MeasureRequest(profiles, seeds, others, victims, days, policyFile, threads);
    }

    /// Number of drills.
    public int drills() {
        return profiles.size() * seeds.all().size();
    }

    /// The command line that reproduces the figures.
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
