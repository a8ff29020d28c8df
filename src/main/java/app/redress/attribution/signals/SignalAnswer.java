package app.redress.attribution.signals;

import java.util.List;

/// The answer to a [Signal]'s question about one subject.
///
/// @param context under which circumstances it was asked: how often an answer comes up is measured for each apart
/// @param level which of the signal's answers
/// @param args numbers and names for the sentence that tells it
public record SignalAnswer(int context, int level, List<Object> args) {
    public SignalAnswer {
        args = List.copyOf(args);
    }
}
