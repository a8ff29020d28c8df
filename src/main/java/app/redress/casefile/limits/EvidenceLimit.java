package app.redress.casefile.limits;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.util.Arrays;

/// What makes a row implausible, so that it counts in no figure.
public enum EvidenceLimit {
    /// The first day of the period.
    FROM("period.from"),
    /// Its last day.
    TO("period.to"),
    /// The largest amount of one row.
    MOST("amount.most");

    private final String key;

    EvidenceLimit(String key) {
        this.key = key;
    }

    /// The line of a mapping profile that states it.
    public String key() {
        return key;
    }

    public Message words() {
        return switch (this) {
            case FROM -> Message.of("limit.FROM");
            case TO -> Message.of("limit.TO");
            case MOST -> Message.of("limit.MOST");
        };
    }

    /// @throws UnusableInput when there is none of that name
    public static EvidenceLimit named(String text) {
        return Arrays.stream(values())
                .filter(limit -> limit.name().equalsIgnoreCase(text) || limit.key.equals(text))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of("limit.unknown", text)));
    }
}
