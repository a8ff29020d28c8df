package app.redress.attribution.signals;

import app.redress.domain.policy.SignalShares;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question asked of a visitor or a movement, with a few possible answers of which exactly one holds.
///
/// The policy says how often thieves give each answer and how often owners usually do; how often the owners of this
/// case do is measured from the case ([LikelihoodRatios]). An answer's weight of evidence is the logarithm of the two
/// shares' ratio.
///
/// @param <S> what is asked
public abstract class Signal<S> {
    private final String name;
    private final List<String> levels;
    private final int contexts;

    /// @param name of the question, as in the policy's keys `name.level.thief` and `name.level.owner`
    /// @param contexts number of circumstances that are measured apart
    /// @param levels the answers, which are also the codes of their sentences
    protected Signal(String name, int contexts, String... levels) {
        this.name = name;
        this.levels = List.of(levels);
        this.contexts = contexts;
    }

    /// The answer; null when the evidence does not say.
    public abstract @Nullable SignalAnswer see(S subject);

    /// Whether an answer that never comes up in the whole case means that such things are not recorded, so that its
    /// absence says nothing.
    public boolean mayBeUnrecorded() {
        return false;
    }

    /// The policy's bound on what this answer may say, in log-odds.
    public double most(SignalShares shares) {
        return shares.most();
    }

    public final String name() {
        return name;
    }

    public final List<String> levels() {
        return levels;
    }

    public final int contexts() {
        return contexts;
    }

    protected static SignalAnswer seen(int context, int level, Object... args) {
        return new SignalAnswer(context, level, List.of(args));
    }
}
