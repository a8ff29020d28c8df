package app.redress.domain;

import java.util.List;

/// Does independent pieces of work, on as many threads as there are; what comes of it does not depend on how many.
@FunctionalInterface
public interface Together {
    /// One piece after the other.
    Together ALONE = work -> work.forEach(Runnable::run);

    /// Returns when all of it is done.
    void all(List<Runnable> work);
}
