package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The scripts on a real PostgreSQL, in a schema of their own:
/// `mvn test -Dtest=PostgresMigrationsTest -Dpostgres.url=jdbc:postgresql://localhost/postgres?user=...`.
@EnabledIfSystemProperty(named = "postgres.url", matches = ".+")
class PostgresMigrationsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/app/redress/casefile/migrations");

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.sorted(Comparator.comparingInt(PostgresMigrationsTest::version))
                    .toList();
        }
    }

    private static int version(Path script) {
        String name = String.valueOf(script.getFileName());
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    @Test
    void everyScriptRunsInOrderAndMakesTheTablesThatH2Has(@TempDir Path folder) throws IOException, SQLException {
        CaseFile.create(folder.resolve("case"), "case", "Abe", CaseFileSaveTest.CLOCK)
                .close();
        Set<String> wanted;
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:" + folder.resolve("case"), "redress", "")) {
            wanted = columns(h2, "PUBLIC");
        }
        try (Connection postgres = DriverManager.getConnection(System.getProperty("postgres.url"));
                Statement statement = postgres.createStatement()) {
            statement.execute("drop schema if exists redress_migrations cascade");
            statement.execute("create schema redress_migrations");
            statement.execute("set search_path to redress_migrations");
            for (Path script : scripts()) {
                statement.execute(text(script));
            }
            assertThat(columns(postgres, "redress_migrations")).isEqualTo(wanted);
            statement.execute("drop schema redress_migrations cascade");
        }
    }

    private static String text(Path script) throws IOException {
        return Files.readString(script, StandardCharsets.UTF_8);
    }

    /// Tables and columns, without Flyway's own.
    private static Set<String> columns(Connection connection, String schema) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, schema, null, null)) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.equals("flyway_schema_history")) {
                    found.add(table + "."
                            + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + " "
                            + rows.getInt("NULLABLE"));
                }
            }
        }
        return found;
    }
}
