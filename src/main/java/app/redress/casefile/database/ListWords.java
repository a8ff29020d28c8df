package app.redress.casefile.database;

import app.redress.domain.UnusableInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is typed above a list of accounts, taken apart: the text that is looked for, and spans such as
/// `loss:2019-07-03T10..2019-07-03T14` in which the accounts lost money.
///
/// @param condition SQL for the spans
/// @param bound values of its parameters
record ListWords(String text, String condition, Map<String, Object> bound) {
    /// Text that is looked for as it is.
    static ListWords plain(String text) {
        return new ListWords(text, Listing.ANY, Map.of());
    }

    static ListWords of(Handle handle, String typed) {
        List<String> plain = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        Map<String, Object> bound = new HashMap<>();
        for (String word : typed.strip().split("\\s+")) {
            Optional<TypedSpan> span = span(word);
            if (span.isEmpty()) {
                plain.add(word);
            } else {
                String name = "lost" + conditions.size();
                conditions.add("account in (select account from account_loss where "
                        + span.get().in(CaseZone.of(handle)).sql(name, bound) + ")");
            }
        }
        return conditions.isEmpty()
                ? plain(typed)
                : new ListWords(String.join(" ", plain), String.join(" and ", conditions), bound);
    }

    /// Empty for a word that is not, or not yet, a span; it is looked for as it is.
    private static Optional<TypedSpan> span(String word) {
        if (!word.regionMatches(true, 0, TypedSpan.LOSS, 0, TypedSpan.LOSS.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(TypedSpan.of(word.substring(TypedSpan.LOSS.length())));
        } catch (UnusableInput unfinished) {
            return Optional.empty();
        }
    }
}
