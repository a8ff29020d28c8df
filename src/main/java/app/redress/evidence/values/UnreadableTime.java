package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;

/// Why a text cannot be read as a time, before its column is known; becomes a [BadValue].
final class UnreadableTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final transient Message remedy;

    /// @param reason message that takes the text as its first argument
    UnreadableTime(Message reason, Message remedy) {
        super(null, null, false, false);
        this.reason = reason;
        this.remedy = remedy;
    }

    BadValue in(ExportColumn column, String text) {
        return new BadValue(column, reason.about(text), remedy);
    }
}
