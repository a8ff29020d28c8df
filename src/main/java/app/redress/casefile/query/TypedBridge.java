package app.redress.casefile.query;

import app.redress.casefile.estimates.PublishedBridge;
import app.redress.damages.Bridge;
import app.redress.damages.Bridge.Cause;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A step of a bridge as people type it: `1..2/added` are the accounts that count in the second published figure and
/// did not in the first, `2../decision` those that people's decisions changed since the second.
///
/// @param from number of the published figure it begins with
/// @param to number of the one it ends with; null for the current case
public record TypedBridge(int from, @Nullable Integer to, Cause cause) {
    private static final Pattern STEP = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})?/([a-zA-Z]+)");

    /// @throws UnusableInput when it is no step
    public static TypedBridge of(String typed) {
        Matcher step = STEP.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        Cause cause = step.matches() ? cause(step.group(3)) : null;
        if (cause == null) {
            throw new UnusableInput(Message.of("search.badBridge", typed));
        }
        String to = step.group(2);
        return new TypedBridge(Integer.parseInt(step.group(1)), to == null ? null : Integer.valueOf(to), cause);
    }

    private static @Nullable Cause cause(String word) {
        return Arrays.stream(Cause.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /// In the form in which it is typed.
    public String typed() {
        return from + ".." + (to == null ? "" : to) + "/" + cause.name().toLowerCase(Locale.ROOT);
    }

    /// As SQL on the account list.
    ///
    /// @throws UnusableInput when there are no such figures
    String sql(Handle handle, String name, Map<String, Object> bound) {
        if (to != null && to < from) {
            throw new UnusableInput(Message.of("estimate.order"));
        }
        String[] accounts = PublishedBridge.between(handle, from, to, null).bars().stream()
                .filter(bar -> bar.cause() == cause)
                .flatMap(bar -> bar.accounts().stream())
                .map(Bridge.Change::account)
                .toArray(String[]::new);
        bound.put(name, accounts);
        return "account = any(:" + name + ")";
    }
}
