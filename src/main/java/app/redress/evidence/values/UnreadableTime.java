package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;

/// Why a text is no time, before it is known which column it stood in; becomes a [BadValue].
final class UnreadableTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final transient Message remedy;

    /// @param reason whose sentence has room for the text, as its first value
    UnreadableTime(Message reason, Message remedy) {
        super(null, null, false, false);
        this.reason = reason;
        this.remedy = remedy;
    }

    BadValue in(ExportColumn column, String text) {
        return new BadValue(column, reason.about(text), remedy);
    }
}
