package app.redress.casefile.database;

/// @param text part of any text column; blank for all
/// @param sort column name as in the CSV export; blank for the default order
public record ListQuery(String text, String sort, boolean descending, int offset, int limit) {
    /// Everything in the default order.
    public static final ListQuery ALL = new ListQuery("", "", false, 0, Integer.MAX_VALUE);
}
