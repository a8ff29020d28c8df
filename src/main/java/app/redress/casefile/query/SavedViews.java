package app.redress.casefile.query;

import app.redress.casefile.database.CaseJson;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The views that people keep in a case, each their own.
public final class SavedViews {
    private SavedViews() {}

    /// By name.
    public static List<SavedView> of(Handle handle, String folded) {
        return handle.createQuery("select kept from saved_view where folded_name = :folded order by name")
                .bind("folded", folded)
                .map((row, _) -> CaseJson.read(row.getString(1), SavedView.class))
                .list();
    }

    /// Keeps a view in place of one with the same name.
    public static void keep(Handle handle, String folded, SavedView view) {
        remove(handle, folded, view.name());
        handle.createUpdate("insert into saved_view values (:folded, :name, :kept)")
                .bind("folded", folded)
                .bind("name", view.name())
                .bind("kept", CaseJson.text(view))
                .execute();
    }

    public static void remove(Handle handle, String folded, String name) {
        handle.createUpdate("delete from saved_view where folded_name = :folded and name = :name")
                .bind("folded", folded)
                .bind("name", name)
                .execute();
    }
}
