package app.redress.console;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.desktop.DeadlineService;
import java.time.Instant;
import java.util.List;

/// A case in which nobody has chosen rules for deadlines.
final class NoDeadlines implements DeadlineService {
    @Override
    public CaseDeadlines now() {
        return new CaseDeadlines(DeadlineChoice.NONE, List.of(), Instant.EPOCH);
    }

    @Override
    public void choose(DeadlineChoice.Request request) {
        throw new UnsupportedOperationException(request.toString());
    }

    @Override
    public void mark(DeadlineMark.Request request) {
        throw new UnsupportedOperationException(request.toString());
    }
}
