package app.redress.analysis.review;

import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused;

/// A computed result, which is kept in the case only if the person's role allows that; reading it is open to all.
///
/// @param notKept why it was not kept; empty if it was
public record KeptResult<T>(T result, Message notKept) {
    /// Tries to keep a result.
    static <T> KeptResult<T> keeping(T result, Runnable keep) {
        try {
            keep.run();
            return new KeptResult<>(result, Message.nothing());
        } catch (DecisionRefused refused) {
            return new KeptResult<>(result, refused.said());
        }
    }

    /// Whether the case holds it.
    public boolean kept() {
        return notKept.isEmpty();
    }
}
