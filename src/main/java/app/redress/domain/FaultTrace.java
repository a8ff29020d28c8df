package app.redress.domain;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// A stack trace for logs: exception types and frames without the messages, which may quote personal data.
public final class FaultTrace {
    private FaultTrace() {}

    /// One line per frame; a cause follows its effect.
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
