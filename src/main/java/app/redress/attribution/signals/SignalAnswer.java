package app.redress.attribution.signals;

import java.util.List;

/// A [Signal]'s answer for one subject.
///
/// @param context index of the context; shares are measured separately in each
/// @param level index of the answer among the signal's levels
/// @param args numbers and names for the reason's text
public record SignalAnswer(int context, int level, List<Object> args) {
    public SignalAnswer {
        args = List.copyOf(args);
    }
}
