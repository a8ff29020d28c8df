package app.redress.casefile.session;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.people.Role;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/// People of a test case, all with the same passphrase and a fast hash; sessions are created by name on first use.
public final class Sessions {
    public static final String SECRET = "a passphrase for tests";
    public static final PassphraseHashing QUICK = new PassphraseHashing(1, new SecureRandom());

    /// A passphrase that opens a case at once, or protects it as little.
    public static Passphrase quick(String text) {
        return Passphrase.of(text, QUICK.iterations());
    }

    private final CaseFile file;
    private final Map<String, CaseSession> sessions = new HashMap<>();

    public Sessions(CaseFile file) {
        this.file = file;
    }

    /// A manager with this name.
    public CaseSession as(String name) {
        return as(name, Role.MANAGER);
    }

    /// A person with this role, added to the case on first use.
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
