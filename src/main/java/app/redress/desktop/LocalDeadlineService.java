package app.redress.desktop;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.casefile.session.CaseFile;

/// The deadlines of one case file.
final class LocalDeadlineService implements DeadlineService {
    private final CaseFile file;

    LocalDeadlineService(CaseFile file) {
        this.file = file;
    }

    @Override
    public CaseDeadlines now() {
        return file.deadlines();
    }

    @Override
    public void choose(DeadlineChoice.Request request) {
        file.session().chooseDeadlines(request);
    }

    @Override
    public void mark(DeadlineMark.Request request) {
        file.session().markDeadline(request);
    }
}
