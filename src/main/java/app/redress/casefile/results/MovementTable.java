package app.redress.casefile.results;

import app.redress.bench.MovementPart;
import app.redress.domain.Progress;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The charges and spends of all accounts, in packed parts.
public final class MovementTable {
    private static final int BATCH = 16;

    private MovementTable() {}

    public static void write(Handle handle, List<MovementPart> parts, Progress progress) {
        try (PreparedBatch batch = handle.prepareBatch("insert into movement_part values (?, ?, ?, ?)")) {
            for (int place = 0; place < parts.size(); place++) {
                progress.checkCancelled();
                MovementPart part = parts.get(place);
                batch.add(place, part.accounts(), part.movements(), part.bytes());
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            batch.execute();
        }
    }

    public static List<MovementPart> all(Handle handle) {
        return handle.createQuery("select accounts, movements, packed from movement_part order by place")
                .map((row, _) -> new MovementPart(row.getInt(1), row.getInt(2), row.getBytes(3)))
                .list();
    }
}
