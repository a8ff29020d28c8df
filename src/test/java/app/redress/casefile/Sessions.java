package app.redress.casefile;

import app.redress.people.Role;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/// People of a case in a test, each with the same passphrase and a quick hash: sessions by name, made when first asked
/// for.
public final class Sessions {
    public static final String SECRET = "a passphrase for tests";
    public static final PassphraseHashing QUICK = new PassphraseHashing(1, new SecureRandom());

    private final CaseFile file;
    private final Map<String, CaseSession> sessions = new HashMap<>();

    public Sessions(CaseFile file) {
        this.file = file;
    }

    /// A manager of that name.
    public CaseSession as(String name) {
        return as(name, Role.MANAGER);
    }

    /// Someone with that role, who joins the case when first asked for.
    public synchronized CaseSession as(String name, Role role) {
        return sessions.computeIfAbsent(name, n -> join(n, role));
    }

    private CaseSession join(String name, Role role) {
        try (Passphrase secret = Passphrase.of(SECRET);
                Passphrase first = Passphrase.of(SECRET + " first")) {
            if (file.people().stream().anyMatch(p -> p.name().equals(name))) {
                return file.signIn(name, secret);
            }
            if (file.people().isEmpty()) {
                CaseSession owner = file.makeOwner(role == Role.MANAGER ? name : "Owner", secret, QUICK);
                if (role == Role.MANAGER) {
                    return owner;
                }
            }
            String owner = file.people().stream()
                    .filter(p -> p.role() == Role.MANAGER)
                    .findFirst()
                    .orElseThrow()
                    .name();
            file.signIn(owner, secret).addPerson(name, role, first, QUICK);
            file.signIn(name, first).changeOwnPassphrase(first, secret, QUICK);
            CaseSession session = file.signIn(name, secret);
            file.signIn(owner, secret);
            return session;
        }
    }
}
