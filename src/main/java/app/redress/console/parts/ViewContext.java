package app.redress.console.parts;

import app.redress.domain.Message;
import app.redress.domain.Reason;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/// What every view needs: texts, formats, settings, reason texts, file dialogs.
///
/// @param caseZone the case's own zone; times are shown in the zone of the display
public record ViewContext(
        Texts texts,
        Display display,
        Settings settings,
        Function<Reason, String> reasons,
        Choosers choosers,
        ZoneId caseZone,
        boolean dark) {
    public String say(String key, Object... args) {
        return texts.say(key, args);
    }

    public String say(Message message) {
        return texts.say(message);
    }

    /// Names one after the other.
    public String list(List<String> names) {
        return say(Message.of("list.lines", names));
    }
}
