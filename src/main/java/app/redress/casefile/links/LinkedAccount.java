package app.redress.casefile.links;

import app.redress.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account among linked ones.
///
/// @param due yen, with what people decided
/// @param things positions of the things that it has, ascending
public record LinkedAccount(String account, @Nullable String displayName, Tier tier, long due, List<Integer> things) {
    public LinkedAccount {
        things = List.copyOf(things);
    }
}
