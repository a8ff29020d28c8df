package app.redress.attribution.signals;

import org.jspecify.annotations.Nullable;

/// The level of a signal in a form for tests.
final class ExpectedAnswer {
    private ExpectedAnswer() {}

    /// The level's name and its arguments, such as `pair 2`; null without evidence.
    static <S> @Nullable String of(Signal<S> signal, S subject) {
        SignalAnswer seen = signal.answer(subject);
        if (seen == null) {
            return null;
        }
        StringBuilder told = new StringBuilder(signal.levels().get(seen.level()));
        seen.args().forEach(arg -> told.append(' ').append(arg));
        return told.toString();
    }

    /// The context in which it is measured.
    static <S> int context(Signal<S> signal, S subject) {
        SignalAnswer seen = signal.answer(subject);
        return seen == null ? -1 : seen.context();
    }
}
