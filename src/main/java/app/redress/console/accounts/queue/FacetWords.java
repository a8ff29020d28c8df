package app.redress.console.accounts.queue;

import app.redress.casefile.accounts.AccountGroup;
import app.redress.casefile.accounts.FacetValue;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountTerm;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Tier;
import java.util.Locale;

/// What accounts are counted and grouped by, in words.
final class FacetWords {
    private FacetWords() {}

    static String of(FacetValue value, ViewContext context) {
        return switch (value.facet()) {
            case TIER -> context.texts().name(Tier.valueOf(value.value().toUpperCase(Locale.ROOT)));
            case SIGNAL -> context.texts().nameOr("signal", value.value());
            case DECIDED, SHARES -> context.texts().nameOr("facet." + value.facet(), value.value());
            case STORE -> store(value.value(), value.words());
            case ASSIGNEE ->
                value.value().equals(AccountTerm.NOBODY) ? context.say("group.none.ASSIGNEE") : value.value();
        };
    }

    static String of(AccountGroup group, AccountGrouping grouping, ViewContext context) {
        return switch (group.kind()) {
            case "" -> context.say("group.none." + grouping);
            case "SIGNAL" -> context.texts().nameOr("signal", group.value());
            case "STORE" -> store(group.value(), group.words());
            case "DEVICE", "ADDRESS" -> context.say("linked." + group.kind(), group.value());
            default -> group.value();
        };
    }

    private static String store(String value, String words) {
        return words.isEmpty() || words.equals(value) ? value : words + " · " + value;
    }
}
