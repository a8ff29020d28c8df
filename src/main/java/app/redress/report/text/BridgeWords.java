package app.redress.report.text;

import app.redress.damages.Bridge.Cause;
import app.redress.domain.Message;

/// Names of the bars of a bridge.
public final class BridgeWords {
    private BridgeWords() {}

    public static Message of(Cause cause) {
        return switch (cause) {
            case ADDED -> Message.of("bridge.ADDED");
            case DROPPED -> Message.of("bridge.DROPPED");
            case EVIDENCE -> Message.of("bridge.EVIDENCE");
            case DECISION -> Message.of("bridge.DECISION");
            case RULE -> Message.of("bridge.RULE");
            case POLICY -> Message.of("bridge.POLICY");
            case SEVERAL -> Message.of("bridge.SEVERAL");
            case UNASSIGNED -> Message.of("bridge.UNASSIGNED");
        };
    }
}
