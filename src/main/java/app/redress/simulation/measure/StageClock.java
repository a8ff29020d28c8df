package app.redress.simulation.measure;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When an analysis began each of its stages, by the line that it overwrites on its terminal.
final class StageClock {
    /// Time before the first stage is told.
    static final String START = "";

    private static final Pattern STAGE = Pattern.compile("(\\p{L}[\\p{L} ]*?)(?: {2,}| +\\d).*");
    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]+");

    private final InstantSource clock;
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private String line = "";
    private String last = "";

    StageClock(InstantSource clock) {
        this.clock = clock;
        begun.put(START, clock.millis());
    }

    /// Takes what was just written.
    synchronized void heard(String text) {
        String[] lines = LINE_END.split(line + text, -1);
        for (String one : lines) {
            note(one.strip());
        }
        line = lines[lines.length - 1];
    }

    private void note(String words) {
        Matcher stage = STAGE.matcher(words);
        if (stage.matches()) {
            begun.putIfAbsent(stage.group(1), clock.millis());
        }
        last = words.isEmpty() ? last : words;
    }

    /// The last words written, which say why it failed.
    synchronized String last() {
        return last;
    }

    /// Seconds of each stage, up to the beginning of the next one.
    ///
    /// @param end of the last one, milliseconds
    synchronized Map<String, Double> seconds(long end) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        String stage = START;
        long from = 0;
        for (Map.Entry<String, Long> next : begun.entrySet()) {
            if (!next.getKey().equals(START)) {
                seconds.put(stage, (next.getValue() - from) / 1000.0);
            }
            stage = next.getKey();
            from = next.getValue();
        }
        seconds.put(stage, (end - from) / 1000.0);
        return seconds;
    }
}
