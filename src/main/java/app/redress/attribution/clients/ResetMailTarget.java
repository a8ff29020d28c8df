package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides from the log's free text whether a reset mail went to an address other than the registered one.
final class ResetMailTarget {
    private static final Set<String> ELSEWHERE = Set.of(
            "another address",
            "other address",
            "different address",
            "unregistered",
            "not registered",
            "non-registered",
            "other mail",
            "other email",
            "different email",
            "different mail",
            "external",
            "別のアドレス",
            "登録外",
            "別アドレス",
            "登録以外",
            "未登録");

    private ResetMailTarget() {}

    static boolean elsewhere(Session session, @Nullable AccountFacts facts) {
        for (Access a : session.accesses()) {
            boolean reset = a.kind() == Access.Kind.PASSWORD_RESET || a.kind() == Access.Kind.PASSWORD_RESET_REQUEST;
            if (reset && elsewhere(a.detail(), facts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean elsewhere(@Nullable String detail, @Nullable AccountFacts facts) {
        if (detail == null) {
            return false;
        }
        String text = detail.toLowerCase(Locale.ROOT);
        String contact = facts == null ? null : facts.contact();
        if (text.contains("@") && contact != null && contact.contains("@")) {
            return !text.contains(contact.toLowerCase(Locale.ROOT));
        }
        for (String elsewhere : ELSEWHERE) {
            if (text.contains(elsewhere)) {
                return true;
            }
        }
        return false;
    }
}
