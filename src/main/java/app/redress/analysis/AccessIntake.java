package app.redress.analysis;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.SourceLine;
import app.redress.evidence.store.StoredAccesses;
import app.redress.evidence.store.UnnamedAccesses;
import app.redress.screening.AccessBatch;
import app.redress.screening.AccessScreen;
import app.redress.screening.SourceKind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes in every accepted row of the access logs: screens it and, where it names an account, stores it by account.
final class AccessIntake implements AutoCloseable {
    private final AccessScreen screen;
    private final StoredAccesses stored;
    private final AccessBatch batch;
    private final AccessRow single = new AccessRow();
    private final @Nullable UnnamedAccesses unnamed;

    /// @param several whether an export may repeat rows of another
    /// @param check called every few milliseconds of long work; may throw to stop
    AccessIntake(boolean several, Runnable check) {
        this.unnamed = several ? new UnnamedAccesses(SourceKind.values().length) : null;
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
        screen.settle();
    }

    private void keep(AccessRow row) {
        screen.accept(row);
        if (screen.lastAccount() >= 0) {
            stored.add(row, screen.lastAccount());
        } else if (unnamed != null) {
            unnamed.add(row, screen.lastSources());
        }
    }

    /// Takes back what rows say that do not count.
    void forget(Predicate<SourceLine> left) {
        if (unnamed != null) {
            unnamed.forEach((source, sources) -> {
                if (left.test(source)) {
                    screen.forgetUnknown(sources);
                }
            });
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
        if (unnamed != null) {
            unnamed.close();
        }
    }
}
