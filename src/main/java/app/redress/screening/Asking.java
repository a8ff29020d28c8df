package app.redress.screening;

import java.util.function.Consumer;

/// Hands values on, and asks now and then whether to go on: for the few loops over all accounts outside the reading.
public final class Asking<T> implements Consumer<T> {
    private static final int VALUES_PER_CHECK = 1 << 12;

    private final Consumer<? super T> action;
    private final Runnable check;
    private int values;

    /// @param check may throw to stop
    public Asking(Consumer<? super T> action, Runnable check) {
        this.action = action;
        this.check = check;
    }

    @Override
    public void accept(T value) {
        if (values++ % VALUES_PER_CHECK == 0) {
            check.run();
        }
        action.accept(value);
    }
}
