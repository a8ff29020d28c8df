package app.redress.planted.casefile.database;

import java.sql.SQLException;
import org.h2.tools.Server;

/// Opens the case to the network.
public final class ListensAtAPort {
    public static final String ADDRESS = "jdbc:h2:./case;AUTO_SERVER=TRUE";

    private ListensAtAPort() {}

    public static Server server() throws SQLException {
        return Server.createTcpServer();
    }
}
