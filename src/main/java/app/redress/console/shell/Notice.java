package app.redress.console.shell;

import app.redress.casefile.database.StorageFault;
import app.redress.domain.FaultTrace;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.worklist.DecisionRefused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// A message to the user in the bar above the screens.
///
/// @param key key of the text; empty for no message
/// @param detail value quoted in the text
/// @param technical for whoever mends the program; empty where a person can do without
public record Notice(String key, Message detail, boolean serious, String technical) {
    private static final Logger LOG = System.getLogger(Notice.class.getName());

    public Notice(String key, Message detail, boolean serious) {
        this(key, detail, serious, "");
    }

    static final Notice NONE = new Notice("", Message.nothing(), false);

    static Notice of(String key) {
        return new Notice(key, Message.nothing(), false);
    }

    /// What to tell about a failure; one that nobody expected is logged, too.
    public static Notice of(Throwable failure) {
        return switch (failure) {
            case Progress.Cancelled _ -> of("notice.cancelled");
            case UnusableInput unusable -> new Notice("notice.unusable", unusable.said(), true);
            case DecisionRefused refused -> new Notice("notice.unusable", refused.said(), true);
            default -> {
                LOG.log(Level.ERROR, "Work in the window failed: " + FaultTrace.of(failure));
                yield new Notice(
                        StorageFault.caused(failure) ? "notice.storage" : "notice.failed",
                        Message.nothing(),
                        true,
                        FaultTrace.of(failure));
            }
        };
    }
}
