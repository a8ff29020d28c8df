package app.redress.cli;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists and manages the people of a case.
@Command(name = "users", mixinStandardHelpOptions = true, sortOptions = false)
public final class UsersCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    private final CommandContext context;

    UsersCommand(CommandContext context) {
        this.context = context;
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws IOException {
        return cases.read(file -> {
            for (Person person : file.people()) {
                cases.out()
                        .println(person.name() + "\t" + person.role().name().toLowerCase(Locale.ROOT)
                                + (person.active()
                                        ? ""
                                        : "\t" + cases.language().say(Message.of("cli.closedPerson"))));
            }
            cases.out().flush();
            return 0;
        });
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", paramLabel = "ROLE") @Nullable Role role,
            @Option(names = "--new-passphrase-file", paramLabel = "FILE") @Nullable Path fresh)
            throws IOException {
        return cases.read(file -> {
            try (Passphrase passphrase = cases.newPassphrase(fresh, name)) {
                if (file.people().isEmpty()) {
                    owner(file, name, role, passphrase);
                } else {
                    Role given = required(role);
                    signedIn(file).addPerson(name, given, passphrase, hashing());
                }
            }
            Person added = file.people().getLast();
            cases.say(Message.of("cli.personAdded", added.name(), added.role().words()));
            return 0;
        });
    }

    private void owner(CaseFile file, String name, @Nullable Role role, Passphrase passphrase) {
        if (role != null && role != Role.MANAGER) {
            throw new UnusableInput(Message.of("cli.ownerIsManager"));
        }
        file.makeOwner(name, passphrase, hashing());
    }

    private static Role required(@Nullable Role role) {
        if (role == null) {
            throw new UnusableInput(Message.of("cli.whichRole"));
        }
        return role;
    }

    @Command(name = "role", mixinStandardHelpOptions = true)
    int role(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") Role role)
            throws IOException {
        return cases.read(file -> {
            signedIn(file).changePerson(name, role, known(file, name).active());
            cases.say(Message.of("cli.personIs", name, role.words()));
            return 0;
        });
    }

    @Command(name = "close", mixinStandardHelpOptions = true)
    int close(@Parameters(paramLabel = "NAME") String name) throws IOException {
        return cases.read(file -> {
            signedIn(file).changePerson(name, known(file, name).role(), false);
            cases.say(Message.of("cli.personClosed", name));
            return 0;
        });
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true)
    int reopen(@Parameters(paramLabel = "NAME") String name) throws IOException {
        return cases.read(file -> {
            signedIn(file).changePerson(name, known(file, name).role(), true);
            cases.say(Message.of("cli.personReopened", name));
            return 0;
        });
    }

    @Command(name = "passphrase", mixinStandardHelpOptions = true)
    int passphrase(
            @Parameters(paramLabel = "NAME", arity = "0..1") @Nullable String name,
            @Option(names = "--new-passphrase-file", paramLabel = "FILE") @Nullable Path fresh)
            throws IOException {
        return cases.read(file -> {
            CaseSession session = signedIn(file);
            String whose = name == null ? session.name() : name;
            try (Passphrase passphrase = cases.newPassphrase(fresh, whose)) {
                if (name == null || PersonName.same(name, session.name())) {
                    changeOwn(session, passphrase);
                } else {
                    session.resetPassphrase(name, passphrase, hashing());
                }
            }
            cases.say(Message.of("cli.personPassphrase", whose));
            return 0;
        });
    }

    private void changeOwn(CaseSession session, Passphrase fresh) {
        try (Passphrase old = cases.ownPassphrase()) {
            session.changeOwnPassphrase(old, fresh, hashing());
        }
    }

    private CaseSession signedIn(CaseFile file) {
        cases.signIn(file);
        return file.session();
    }

    private PassphraseHashing hashing() {
        return context.secrets().hashing();
    }

    private static Person known(CaseFile file, String name) {
        return file.people().stream()
                .filter(p -> PersonName.same(p.name(), name))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of("people.unknown", name)));
    }
}
