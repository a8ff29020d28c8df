package app.redress.domain;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// A fault of the program as it may stand in a log: what broke and where, without the messages, which quote values of
/// people's data.
public final class FaultTrace {
    private FaultTrace() {}

    /// One line a frame; causes follow what they caused.
    public static String of(Throwable fault) {
        StringBuilder lines = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = fault; cause != null && seen.add(cause); cause = cause.getCause()) {
            lines.append(seen.size() == 1 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                lines.append("    at ").append(frame).append('\n');
            }
        }
        return lines.toString();
    }
}
