package app.redress.simulation.measure;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The seeds of a measurement, as given on the command line: 7, 101-120, or several of these separated by commas.
public record Seeds(String text, List<Long> all) {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final int MOST = 1_000;

    public Seeds {
        all = List.copyOf(all);
    }

    /// @throws UnusableInput if the text has another form
    public static Seeds of(String text) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher found = PART.matcher(part.strip());
            if (!found.matches()) {
                throw new UnusableInput(Message.of("measure.seeds", text));
            }
            long first = Long.parseLong(found.group(1));
            long last = found.group(2) == null ? first : Long.parseLong(found.group(2));
            if (last < first || last - first >= MOST) {
                throw new UnusableInput(Message.of("measure.seedOrder", part.strip(), MOST));
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        }
        return new Seeds(text.replace(" ", ""), new ArrayList<>(seeds));
    }

    @Override
    public String toString() {
        return text;
    }
}
