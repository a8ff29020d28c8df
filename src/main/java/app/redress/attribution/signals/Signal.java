package app.redress.attribution.signals;

import app.redress.domain.policy.SignalShares;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question about a client or a transaction, with a few possible answers of which exactly one holds.
///
/// The policy gives each answer's share among attackers and its usual share among owners; the owners' share in this
/// case is measured ([LikelihoodRatios]). An answer's weight of evidence is the logarithm of the ratio of the two
/// shares.
///
/// @param <S> the subject of the question: a client or a transaction
public abstract class Signal<S> {
    private final String name;
    private final List<String> levels;
    private final int contexts;

    /// @param name of the question, as in the policy's keys `name.level.attacker` and `name.level.owner`
    /// @param contexts number of contexts for which shares are measured separately
    /// @param levels the answers, also used as reason codes
    protected Signal(String name, int contexts, String... levels) {
        this.name = name;
        this.levels = List.of(levels);
        this.contexts = contexts;
    }

    /// The answer for this subject; null when the evidence does not say.
    public abstract @Nullable SignalAnswer answer(S subject);

    /// Whether an answer that never occurs in the whole case means that the exports do not record it, so that its
    /// absence carries no weight.
    public boolean mayBeUnrecorded() {
        return false;
    }

    /// Whether owners' shares are counted in this case. What nobody but a claimant answers is not: where thieves leave
    /// no visit, those who count as owners are the robbed.
    public boolean isMeasured() {
        return true;
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

    protected static SignalAnswer answerOf(int context, int level, Object... args) {
        return args.length == 0 ? SignalAnswer.plain(context, level) : new SignalAnswer(context, level, List.of(args));
    }
}
