package app.redress.analysis;

import app.redress.evidence.imports.TimeCoverage;
import app.redress.evidence.mapping.MappingProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the period that contains nearly all rows. A few distant rows are errors or placeholder dates and must not
/// move the as-of time of figures.
final class EvidencePeriod {
    /// A gap of this length before a few last rows means that they are misdated.
    static final long FAR_AHEAD = 300L * 86_400;
    /// Old accounts may have a few old rows.
    private static final long FAR_BACK = 3653L * 86_400;

    private static final long SLACK = 30L * 86_400;
    private static final double FEW = 0.05;
    private static final int COUPLE = 2;

    private final List<Stretch> stretches = new ArrayList<>();
    private long rows;

    /// Rows without a long gap between them.
    private static final class Stretch {
        private final long first;
        private long last;
        private long rows;

        Stretch(long first) {
            this.first = first;
            this.last = first;
        }
    }

    EvidencePeriod(List<TimeCoverage> files) {
        List<TimeCoverage.Rows> hours = new ArrayList<>();
        files.forEach(file -> file.forEach(hours::add));
        hours.sort(Comparator.comparing(TimeCoverage.Rows::first));
        hours.forEach(this::add);
    }

    private void add(TimeCoverage.Rows hour) {
        long first = hour.first().getEpochSecond();
        if (stretches.isEmpty() || first - stretches.getLast().last > FAR_AHEAD) {
            stretches.add(new Stretch(first));
        }
        Stretch open = stretches.getLast();
        open.last = Math.max(open.last, hour.last().getEpochSecond());
        open.rows += hour.rows();
        rows += hour.rows();
    }

    /// The profile lines that exclude distant rows; empty for none.
    ///
    /// @param zone zone of the days
    Optional<MappingProfile> statement(ZoneId zone) {
        int main = main();
        List<String> lines = new ArrayList<>();
        if (main > 0 && seldom(0, main) && stretches.get(main).first - stretches.get(main - 1).last > FAR_BACK) {
            lines.add("period.from = " + day(stretches.get(main).first - SLACK, zone));
        }
        if (main >= 0 && main < stretches.size() - 1 && seldom(main + 1, stretches.size())) {
            lines.add("period.to = " + day(stretches.get(main).last + SLACK, zone));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(MappingProfile.of("period", lines));
    }

    private int main() {
        int main = -1;
        for (int i = 0; i < stretches.size(); i++) {
            main = main < 0 || stretches.get(i).rows > stretches.get(main).rows ? i : main;
        }
        return main;
    }

    private boolean seldom(int from, int to) {
        long sum = stretches.subList(from, to).stream().mapToLong(s -> s.rows).sum();
        return sum <= Math.max(COUPLE, FEW * rows) && sum < stretches.get(main()).rows;
    }

    private static LocalDate day(long second, ZoneId zone) {
        return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
    }
}
