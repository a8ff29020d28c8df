package app.redress.casefile.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/// A list that is filtered, sorted and paged by the database. User input is only bound, never concatenated into SQL.
///
/// @param rows table, or parenthesised query with an alias
/// @param ownOrder columns, unique together, for the default order and for ties
/// @param sorts SQL expressions by sort name
/// @param textColumns columns searched for text
/// @param sum yen expression summed over all matching rows
/// @param ofAccounts whether `loss:2019-07-03` among the words asks for accounts that lost money then
public record Listing(
        String rows,
        String ownOrder,
        Map<String, String> sorts,
        List<String> textColumns,
        String sum,
        boolean ofAccounts) {
    /// A filter that matches everything.
    public static final String ANY = "1 = 1";

    public Listing(String rows, String ownOrder, Map<String, String> sorts, List<String> textColumns, String sum) {
        this(rows, ownOrder, sorts, textColumns, sum, false);
    }

    /// The same list, in which one can ask for accounts that lost money in a span.
    public Listing asksForLosses() {
        return new Listing(rows, ownOrder, sorts, textColumns, sum, true);
    }

    public <T> Page<T> page(Handle handle, RowMapper<T> mapper, ListQuery query) {
        return page(handle, mapper, ANY, Map.of(), query);
    }

    /// @param bound values of the parameters in the filter
    public <T> Page<T> page(Handle handle, RowMapper<T> mapper, String filter, Map<String, ?> bound, ListQuery query) {
        String order = query.sort().isBlank()
                ? Arrays.stream(ownOrder.split(", "))
                        .map(column -> direction(column, query.descending()))
                        .collect(Collectors.joining(", "))
                : order(query.sort(), query.descending());
        return page(handle, mapper, filter, bound, query.text(), order, query.offset(), query.limit());
    }

    public <T> Page<T> page(
            Handle handle,
            RowMapper<T> mapper,
            String filter,
            Map<String, ?> bound,
            String text,
            String order,
            int offset,
            int limit) {
        ListWords words = words(handle, text);
        String from = matching(filter, words);
        Totals totals = withText(
                        handle.createQuery("select count(*) as matching, cast(coalesce(sum(" + sum
                                + "), 0) as bigint) as yen" + from),
                        words)
                .bindMap(bound)
                .map((row, _) -> new Totals(row.getLong("matching"), row.getLong("yen")))
                .one();
        if (limit == 0) {
            return new Page<>(List.of(), totals.matching, totals.yen);
        }
        List<T> found = withText(
                        handle.createQuery("select *" + from + " order by " + order
                                + " offset :offset rows fetch next :limit rows only"),
                        words)
                .bindMap(bound)
                .bind("offset", offset)
                .bind("limit", limit)
                .map(mapper)
                .list();
        return new Page<>(found, totals.matching, totals.yen);
    }

    /// Some columns of the matching rows, not in pages.
    ///
    /// @param after the end of the statement, such as what the rows are grouped by
    public Query select(Handle handle, String columns, String filter, Map<String, ?> bound, String text, String after) {
        ListWords words = words(handle, text);
        return withText(handle.createQuery("select " + columns + matching(filter, words) + after), words)
                .bindMap(bound);
    }

    private ListWords words(Handle handle, String typed) {
        return ofAccounts ? ListWords.of(handle, typed) : ListWords.plain(typed);
    }

    private String matching(String filter, ListWords words) {
        return " from " + rows + " where " + filter + " and " + words.condition() + " and " + textFilter(words.text());
    }

    /// @throws IllegalArgumentException when the list has no such column
    public String order(String sort, boolean descending) {
        String expression = sorts.get(sort);
        if (expression == null) {
            throw new IllegalArgumentException("no column " + sort + " to sort by, only "
                    + sorts.keySet().stream().sorted().toList());
        }
        return direction(expression, descending) + ", " + ownOrder;
    }

    /// Sorts by an enum's declaration order, not alphabetically.
    public static String rank(String column, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> " when '" + value.name() + "' then " + value.ordinal())
                .collect(Collectors.joining("", "case " + column, " end"));
    }

    /// A filter for some constants; for all if none is given.
    public static String in(String column, Set<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? ANY
                : constants.stream()
                        .map(one -> "'" + one.name() + "'")
                        .sorted()
                        .collect(Collectors.joining(", ", column + " in (", ")"));
    }

    private static String direction(String expression, boolean descending) {
        return expression + (descending ? " desc" : " asc") + " nulls last";
    }

    private String textFilter(String text) {
        return text.isBlank()
                ? ANY
                : textColumns.stream()
                        .map(column -> "lower(" + column + ") like lower(cast(:text as varchar)) escape '!'")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Query withText(Query query, ListWords words) {
        query.bindMap(words.bound());
        return words.text().isBlank() ? query : query.bind("text", "%" + literal(words.text()) + "%");
    }

    public static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private record Totals(long matching, long yen) {}
}
