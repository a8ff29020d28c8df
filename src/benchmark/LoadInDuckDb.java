import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What a database takes to load an incident's evidence and to ask it three simple questions; Redress is measured beside
/// it. Run by `load-in-duckdb.sh`, with the folder of a drill.
final class LoadInDuckDb {
    private static final int THREADS = 2;

    private final Statement statement;

    private LoadInDuckDb(Statement statement) {
        this.statement = statement;
    }

    public static void main(String[] args) throws SQLException {
        Path drill = Path.of(args[0]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + THREADS);
            statement.execute("set preserve_insertion_order = false");
            LoadInDuckDb database = new LoadInDuckDb(statement);
            database.load("transactions", drill.resolve("transactions.csv"));
            database.load("access", drill.resolve("access.csv"));
            database.count("days of accounts", """
                    select account_id, cast(occurred_at at time zone 'Asia/Tokyo' as date) as business_day,
                           sum(amount) filter (where type = 'CHARGE') as charged,
                           sum(amount) filter (where type = 'PAYMENT') as spent
                      from transactions where status = 'COMPLETED' group by 1, 2""");
            database.count("addresses of several accounts", """
                    select ip, count(distinct account_id) as accounts from access group by 1 having accounts > 1""");
            database.count("foreign logins", """
                    select account_id, count(*) from access
                     where event = 'LOGIN' and result = 'SUCCESS' and country <> 'JP' group by 1""");
        }
    }

    private void load(String table, Path file) throws SQLException {
        stage("loading " + table);
        statement.execute("create table " + table + " as select * from read_csv('"
                + file.toString().replace("'", "''") + "', header = true)");
    }

    private void count(String name, String query) throws SQLException {
        stage(name);
        statement.execute("create temp table answer as " + query);
        try (ResultSet rows = statement.executeQuery("select count(*) from answer")) {
            rows.next();
            System.out.println(name + ": " + rows.getLong(1));
        }
        statement.execute("drop table answer");
    }

    /// Stages are told as `redress analyze` tells its own.
    private static void stage(String name) {
        System.err.print("\r" + name + "  1%");
    }
}
