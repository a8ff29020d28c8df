package app.redress.simulation.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What one analysis in a process of its own took.
///
/// @param wall seconds from start to end, the start of Java included
/// @param cpu seconds of processor time; empty where the system does not tell
/// @param peak largest resident memory in kilobytes; empty where the system does not tell
/// @param rows lines in all files; 0 where nothing tells
/// @param stages seconds by stage, in their order, under the names that the analysis gives them
public record TimedRun(double wall, OptionalDouble cpu, OptionalLong peak, long rows, Map<String, Double> stages) {
    public TimedRun {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
}
