package app.redress.damages;

import app.redress.analysis.TestPolicy;
import app.redress.domain.Policy;
import java.util.List;

/// The bundled policy, but probabilities are taken as they are stated: no slope, shift or error.
final class AsStated {
    private static final List<String> NO_ERROR = List.of(
            "range.takeover-slope = 1",
            "range.takeover-shift = 0",
            "range.takeover-unclear = 0",
            "range.takeover-spread = 0",
            "range.blind-shift = 0",
            "range.shared-sd = 0",
            "range.blind-sd = 0",
            "range.movement-slope = 1",
            "range.movement-shift = 0",
            "range.movement-unclear = 0",
            "range.movement-spread = 0",
            "range.movement-sd = 0");

    private AsStated() {}

    /// @param line instead of the one with the same key
    static Policy but(String line) {
        String key = line.substring(0, line.indexOf('='));
        return TestPolicy.of(
                LedgerFixture.TOKYO,
                NO_ERROR.stream().map(one -> one.startsWith(key) ? line : one).toArray(String[]::new));
    }
}
