package app.redress.casefile.query;

import app.redress.casefile.database.Listing;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.EventDao;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Conditions on accounts as SQL on the account list. What people typed is only bound, never part of the SQL.
///
/// @param sql true for accounts that meet all of them
/// @param bound the values in it
public record AccountTermFilter(String sql, Map<String, Object> bound) {
    public static AccountTermFilter of(Handle handle, List<AccountTerm> terms) {
        if (terms.isEmpty()) {
            return new AccountTermFilter(Listing.ANY, Map.of());
        }
        Map<String, Object> bound = new HashMap<>();
        String events = EventDao.current(handle).table();
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            AccountTerm term = terms.get(i);
            if (!LossFilter.isAbout(term)) {
                conditions.add(
                        term.key() == Key.BRIDGE
                                ? TypedBridge.of(term.value()).sql(handle, "term" + i, bound)
                                : condition(term, "term" + i, events, bound));
            }
        }
        LossFilter.of(handle, terms, bound).ifPresent(conditions::add);
        return new AccountTermFilter(String.join(" and ", conditions), bound);
    }

    private static String condition(AccountTerm term, String name, String events, Map<String, Object> bound) {
        String value = ":" + name;
        return switch (term.key()) {
            case TIER -> bind(bound, name, Tier.valueOf(upper(term)).name(), "tier = " + value);
            case DECIDED -> yesNo(term, "done");
            case HOLD -> yesNo(term, "held");
            case CHANGED -> yesNo(term, "ruled");
            case DUE -> number(term, "due", name, bound);
            case CHARGES -> number(term, "unauthorised_charges", name, bound);
            case SPEND -> number(term, "unauthorised_spend", name, bound);
            case OWN -> number(term, "own_money_lost", name, bound);
            case RESIDUAL -> number(term, "residual", name, bound);
            case PROBABILITY -> number(term, "probability", name, bound);
            case SIGNAL -> bind(bound, name, term.value(), trait("trait = 'SIGNAL' and thing = " + value));
            case SHARES -> bind(bound, name, term.value(), trait("trait = 'SHARES' and thing = " + value));
            case SOURCE ->
                bind(bound, name, term.value(), trait("trait in ('DEVICE', 'ADDRESS') and thing = " + value));
            case CASHOUT ->
                bind(
                        bound,
                        name,
                        term.value(),
                        trait("trait = 'STORE' and (thing = " + value + " or words = " + value
                                + " and not exists (select 1 from account_trait t where t.trait = 'STORE' and t.thing = "
                                + value + "))"));
            case TAG -> contains(term, "tags", name, bound);
            case ASSIGNEE ->
                term.value().equalsIgnoreCase(AccountTerm.NOBODY)
                        ? "assignee = ''"
                        : contains(term, "assignee", name, bound);
            case DEVICE -> bind(bound, name, term.value(), having(events, "device_id = " + value));
            case ADDRESS -> bind(bound, name, term.value(), having(events, "ip = " + value));
            case STORE ->
                bind(
                        bound,
                        name,
                        term.value(),
                        having(events, "(store_id = " + value + " or store_name = " + value + ")"));
            case COUNTED -> counted(term.value());
            case LOSS, SPENTAT, PREFECTURE, GOODS, METHOD, BRIDGE -> throw new IllegalArgumentException(term.typed());
        };
    }

    /// Accounts that count by a definition, as its figure does.
    private static String counted(String definition) {
        String counts = "account in (select account from account_count where ";
        return switch (Definition.valueOf(definition.toUpperCase(Locale.ROOT))) {
            case OPERATOR_DAY -> counts + "operator_day > 0)";
            case OPERATOR_SINGLE -> counts + "operator_single > 0)";
            case CLAIMS -> counts + "claimed)";
            case EVIDENCE -> "tier in (" + ContributionTables.VICTIMS + ")";
        };
    }

    private static String upper(AccountTerm term) {
        return term.value().toUpperCase(Locale.ROOT);
    }

    private static String yesNo(AccountTerm term, String column) {
        return term.value().equals("yes") ? column : "not " + column;
    }

    private static String having(String events, String condition) {
        return "account in (select account from " + events + " where " + condition + ")";
    }

    private static String trait(String condition) {
        return "account in (select account from account_trait where " + condition + ")";
    }

    private static String contains(AccountTerm term, String column, String name, Map<String, Object> bound) {
        return bind(
                bound,
                name,
                "%" + Listing.literal(term.value()) + "%",
                "lower(" + column + ") like lower(cast(:" + name + " as varchar)) escape '!'");
    }

    private static String number(AccountTerm term, String column, String name, Map<String, Object> bound) {
        return bind(bound, name, new BigDecimal(term.value()), column + sign(term.comparison()) + ":" + name);
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case IS -> " = ";
            case MORE -> " > ";
            case LESS -> " < ";
            case AT_LEAST -> " >= ";
            case AT_MOST -> " <= ";
        };
    }

    private static String bind(Map<String, Object> bound, String name, Object value, String sql) {
        bound.put(name, value);
        return sql;
    }
}
