package app.redress.desktop;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;

/// The deadlines of an open case. Calls may take long and run off the UI thread; [app.redress.domain.UnusableInput] and
/// [app.redress.worklist.DecisionRefused] say why they failed.
public interface DeadlineService {
    /// The deadlines as of now.
    CaseDeadlines now();

    /// Chooses the rules that set them, in place of those chosen before.
    void choose(DeadlineChoice.Request request);

    /// Notes that a deadline of the incident was met, or takes that back.
    void mark(DeadlineMark.Request request);
}
