package app.redress.casefile.database;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/// The zone in which a case's times are typed.
public final class CaseZone {
    private CaseZone() {}

    public static ZoneId of(Handle handle) {
        return handle.createQuery("select zone from analysis")
                .mapTo(ZoneId.class)
                .findOne()
                .orElse(ZoneOffset.UTC);
    }
}
