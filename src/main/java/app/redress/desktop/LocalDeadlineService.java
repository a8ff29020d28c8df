package app.redress.desktop;

import app.redress.casefile.CaseDeadlines;
import app.redress.casefile.CaseFile;
import app.redress.casefile.DeadlineChoice;
import app.redress.casefile.DeadlineMark;

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
