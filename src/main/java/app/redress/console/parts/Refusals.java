package app.redress.console.parts;

import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.worklist.DecisionRefused;
import java.util.Optional;

/// Tells what a person can mend from what is a fault of the program.
public final class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    private Refusals() {}

    /// Why a step was refused; empty if it failed for another reason.
    public static Optional<Message> said(Throwable failure) {
        return switch (failure) {
            case DecisionRefused refused -> Optional.of(refused.said());
            case UnusableInput unusable -> Optional.of(unusable.said());
            default -> Optional.empty();
        };
    }

    /// Why work did not end; empty if the person stopped it. A fault of the program is written to the log.
    public static Message ofWork(Throwable failure) {
        return failure instanceof Progress.Cancelled
                ? Message.nothing()
                : said(failure).orElseGet(() -> fault(failure));
    }

    private static Message fault(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "work failed", failure);
        return Message.of("work.fault");
    }
}
