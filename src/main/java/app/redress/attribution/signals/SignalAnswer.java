package app.redress.attribution.signals;

import java.util.List;

/// A [Signal]'s answer for one subject.
///
/// What an account has done for weeks is ordinary there and counted as such: asked is how often owners do it for the
/// first time. It speaks against nobody, see
/// [app.redress.attribution.likelihood.LikelihoodRatios#weight].
///
/// @param context index of the context; shares are measured separately in each
/// @param level index of the answer among the signal's levels
/// @param args numbers and names for the reason's text
/// @param habitual whether the account has done so for weeks
/// @param counts as how many it counts where answers are counted
public record SignalAnswer(int context, int level, List<Object> args, boolean habitual, double counts) {
    private static final int CONTEXTS = 16;
    private static final int LEVELS = 16;

    /// Answers without a number or name, by context and level: most are such.
    private static final SignalAnswer[] PLAIN = new SignalAnswer[CONTEXTS * LEVELS];

    static {
        for (int i = 0; i < PLAIN.length; i++) {
            PLAIN[i] = new SignalAnswer(i / LEVELS, i % LEVELS, List.of());
        }
    }

    public SignalAnswer {
        args = List.copyOf(args);
    }

    /// An answer that is its own reason.
    static SignalAnswer plain(int context, int level) {
        return context < CONTEXTS && level < LEVELS
                ? PLAIN[context * LEVELS + level]
                : new SignalAnswer(context, level, List.of());
    }

    public SignalAnswer(int context, int level, List<Object> args) {
        this(context, level, args, false, 1);
    }

    /// The same answer about what so many accounts have in common, of which each counts its part.
    SignalAnswer sharedBy(int accounts) {
        return new SignalAnswer(context, level, args, habitual, 1.0 / accounts);
    }

    /// The same answer, where it is a habit.
    SignalAnswer unlessHabit(boolean habit) {
        return habit ? new SignalAnswer(context, level, args, true, counts) : this;
    }
}
