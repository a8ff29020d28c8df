package app.redress.evidence.values;

import app.redress.evidence.vocabulary.ExportColumn;

/// Why a text is no time, before it is known which column it stood in; becomes a [BadValue].
final class UnreadableTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param reason continues a sentence that begins with the text
    UnreadableTime(String reason, String remedy) {
        super(reason, null, false, false);
        this.remedy = remedy;
    }

    BadValue in(ExportColumn column, String text) {
        return new BadValue(column, "\"" + text + "\" " + getMessage(), remedy);
    }
}
