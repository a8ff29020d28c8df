package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.source.ExportFile;

/// The times of a file have no offset and fit the other files better in UTC: a person must state their zone. The window
/// asks; the command line says what to state.
public final class ZoneAsked extends UnusableInput {
    private static final long serialVersionUID = 1L;

    private final transient Question question;

    public ZoneAsked(Message said, Question question) {
        super(said);
        this.question = question;
    }

    public Question question() {
        return question;
    }

    /// The question to ask.
    ///
    /// @param name name of the file shown to people
    /// @param zone zone in which its times are read now
    /// @param now payments soon after a visit when read in that zone
    /// @param inUtc payments soon after a visit when read in UTC
    public record Question(ExportFile file, String name, String zone, int now, int inUtc) {}
}
