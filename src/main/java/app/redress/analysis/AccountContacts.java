package app.redress.analysis;

import app.redress.domain.AccountFacts;
import app.redress.domain.Progress;
import app.redress.evidence.imports.Export;
import app.redress.evidence.mapping.AccountSpelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Accounts by their contact in the master data: a log may identify people by e-mail address.
final class AccountContacts {
    private final Map<String, String> accounts = new HashMap<>();
    private final Set<String> several = new HashSet<>();

    private final Predicate<String> wanted;

    private AccountContacts(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// Whether a person stated that contacts identify accounts.
    static boolean wanted(AnalysisRequest request) {
        return request.profiles()
                        .stated()
                        .said("account.by")
                        .filter("contact"::equals)
                        .isPresent()
                || request.profiles().library().stream()
                        .anyMatch(p ->
                                p.said("account.by").filter("contact"::equals).isPresent());
    }

    static Map<String, String> of(List<Export<AccountFacts>> exports, Progress progress) {
        AccountContacts contacts = new AccountContacts(_ -> true);
        exports.forEach(export -> export.read((facts, _) -> contacts.add(facts), _ -> progress.checkCancelled()));
        return contacts.accounts;
    }

    /// @param facts supplies the rows of the master data
    /// @param wanted which contacts, in the form of [AccountSpelling#aliasOf]
    static AccountContacts among(Consumer<Consumer<AccountFacts>> facts, Predicate<String> wanted) {
        AccountContacts contacts = new AccountContacts(wanted);
        facts.accept(contacts::add);
        return contacts;
    }

    Map<String, String> accounts() {
        return accounts;
    }

    /// Number of contacts shared by several accounts, which therefore identify none.
    int shared() {
        return several.size();
    }

    /// Adds an account; a contact shared by several accounts identifies none.
    private void add(AccountFacts facts) {
        if (facts.contact() == null) {
            return;
        }
        String name = AccountSpelling.aliasOf(facts.contact());
        if (!wanted.test(name)) {
            return;
        }
        String before = several.contains(name) ? null : accounts.put(name, facts.account());
        if (several.contains(name) || before != null && !before.equals(facts.account())) {
            several.add(name);
            accounts.remove(name);
        }
    }
}
