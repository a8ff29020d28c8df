package app.redress.analysis;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.evidence.store.StoredAccesses;
import app.redress.screening.AccessBatch;
import app.redress.screening.AccessScreen;

/// Takes in every accepted row of the access logs: screens it and, where it names an account, stores it by account.
final class AccessIntake implements AutoCloseable {
    private final AccessScreen screen;
    private final StoredAccesses stored;
    private final AccessBatch batch;
    private final AccessRow single = new AccessRow();

    /// @param check called every few milliseconds of long work; may throw to stop
    AccessIntake(Runnable check) {
        this.screen = new AccessScreen(check);
        this.stored = new StoredAccesses(new ScreenedSources(screen));
        this.batch = new AccessBatch(screen, this::keep);
    }

    /// Takes a row in unusual spelling, after all that came before it.
    void add(Access row) {
        batch.flush();
        keep(single.of(row));
    }

    /// Takes the row at hand, some together.
    void add(AccessRow row) {
        batch.add(row);
    }

    /// Ends the intake.
    void finish() {
        batch.flush();
    }

    private void keep(AccessRow row) {
        screen.accept(row);
        if (screen.lastAccount() >= 0) {
            stored.add(row, screen.lastAccount());
        }
    }

    AccessScreen screen() {
        return screen;
    }

    StoredAccesses stored() {
        return stored;
    }

    @Override
    public void close() {
        stored.close();
    }
}
