package app.redress.casefile.query;

import app.redress.casefile.database.CaseZone;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountTerm.Key;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Conditions on what victims lost, as one condition on the account list: `loss:2019-07-03 goods:tobacco` finds those
/// who paid for tobacco on that day, not those who lost something then and paid for tobacco at some other time.
final class LossFilter {
    private static final Set<Key> KEYS = EnumSet.of(Key.LOSS, Key.SPENTAT, Key.PREFECTURE, Key.GOODS, Key.METHOD);

    private LossFilter() {}

    static boolean isAbout(AccountTerm term) {
        return KEYS.contains(term.key());
    }

    /// @param bound receives the values in the condition
    static Optional<String> of(Handle handle, List<AccountTerm> terms, Map<String, Object> bound) {
        List<AccountTerm> own = terms.stream().filter(LossFilter::isAbout).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<String> times = new ArrayList<>();
        List<String> spends = new ArrayList<>();
        List<String> charges = new ArrayList<>();
        ZoneId zone = CaseZone.of(handle);
        for (int i = 0; i < own.size(); i++) {
            AccountTerm term = own.get(i);
            String name = "loss" + i;
            switch (term.key()) {
                case LOSS -> times.add(TypedSpan.of(term.value()).in(zone).sql(name, bound));
                case METHOD -> charges.add(is("method", name, term.value().toUpperCase(Locale.ROOT), bound));
                case SPENTAT -> spends.add(is("store", name, term.value(), bound));
                default -> spends.add(is(term.key().word(), name, term.value(), bound));
            }
        }
        return Optional.of(condition(times, spends, charges));
    }

    private static String condition(List<String> times, List<String> spends, List<String> charges) {
        List<String> conditions = new ArrayList<>();
        if (!spends.isEmpty()) {
            conditions.add(having(times, "not charge", spends));
        }
        if (!charges.isEmpty()) {
            conditions.add(having(times, "charge", charges));
        }
        if (conditions.isEmpty()) {
            conditions.add(having(times, Listing.ANY, List.of()));
        }
        return String.join(" and ", conditions);
    }

    private static String having(List<String> times, String kind, List<String> others) {
        List<String> all = new ArrayList<>(times);
        all.add(kind);
        all.addAll(others);
        return "account in (select account from account_loss where " + String.join(" and ", all) + ")";
    }

    private static String is(String column, String name, String value, Map<String, Object> bound) {
        bound.put(name, value.equals(AccountTerm.UNSAID) ? "" : value);
        return column + " = :" + name;
    }
}
