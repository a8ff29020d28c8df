package app.redress.casefile.database;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// The tables of a case and their migrations.
final class CaseSchema {
    // Kept in a field so that the level is not garbage collected with the logger: people get our messages, not the
    // tool's.
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY_LOG.setLevel(Level.SEVERE);
    }

    private final Flyway flyway;

    CaseSchema(DataSource source) {
        flyway = Flyway.configure()
                .dataSource(source)
                .loggers("slf4j")
                .locations("classpath:app/redress/casefile/migrations")
                .cleanDisabled(true)
                .load();
    }

    void create() {
        flyway.migrate();
    }

    /// Migrates the case; refuses files that are not a case or too new.
    ///
    /// @param backUp receives the new version of the case before anything is changed
    void update(Path file, Consumer<String> backUp) {
        if (flyway.info().current() == null) {
            throw CaseErrors.withoutCase(file);
        }
        for (MigrationInfo step : flyway.info().all()) {
            if (step.getState().isApplied() && !step.getState().isResolved()) {
                throw CaseErrors.newer(file, String.valueOf(step.getVersion()));
            }
        }
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            backUp.accept("v" + pending[pending.length - 1].getVersion());
            // the first script names a table differently since version 28, which renames it in older cases
            flyway.repair();
            flyway.migrate();
        }
    }
}
