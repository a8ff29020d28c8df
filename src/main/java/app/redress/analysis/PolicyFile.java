package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.PolicyText;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads a policy file.
public final class PolicyFile {
    private PolicyFile() {}

    /// The bundled policy.
    public static Policy shipped(ZoneId zone) {
        return PolicyText.shipped(zone);
    }

    /// Reads an operator's own policy; numbers and goods it does not set come from the bundled one.
    ///
    /// @param file null for the bundled policy
    /// @throws UnusableInput naming file, key and remedy
    public static Policy read(@Nullable Path file, ZoneId zone) {
        if (file == null) {
            return shipped(zone);
        }
        try {
            return of(file.toString(), withoutMark(Files.readString(file)), zone);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("policy.unreadable", file), e);
        }
    }

    /// Parses a policy; numbers and goods it does not set come from the bundled one.
    ///
    /// @param where origin of the text, for messages
    /// @throws UnusableInput naming where, key and remedy
    public static Policy of(String where, String text, ZoneId zone) {
        return PolicyText.of(where, text, zone);
    }

    /// Removes the byte-order mark that Windows editors put before the first key.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
