package app.redress.cli;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseSession;
import app.redress.casefile.Passphrase;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists and manages the people of a case.
@Command(name = "users", mixinStandardHelpOptions = true, sortOptions = false)
public final class UsersCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH", required = true)
    private @Nullable Path caseFile;

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    UsersCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        return in((file, out) -> {
            for (Person person : file.people()) {
                out.println(person.name() + "\t" + person.role().name().toLowerCase(Locale.ROOT)
                        + (person.active() ? "" : "\t" + language.say(Message.of("cli.closedPerson"))));
            }
        });
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", paramLabel = "ROLE") @Nullable Role role,
            @Option(names = "--new-passphrase-file", paramLabel = "FILE") @Nullable Path fresh) {
        return in((file, out) -> {
            try (Passphrase passphrase = fresh(fresh, name)) {
                if (file.people().isEmpty()) {
                    owner(file, name, role, passphrase);
                } else {
                    Role given = required(role);
                    signedIn(file).addPerson(name, given, passphrase, secrets.hashing());
                }
            }
            Person added = file.people().getLast();
            out.println(language.say(
                    Message.of("cli.personAdded", added.name(), added.role().words())));
        });
    }

    private void owner(CaseFile file, String name, @Nullable Role role, Passphrase passphrase) {
        if (role != null && role != Role.MANAGER) {
            throw new UnusableInput(Message.of("cli.ownerIsManager"));
        }
        file.makeOwner(name, passphrase, secrets.hashing());
    }

    private static Role required(@Nullable Role role) {
        if (role == null) {
            throw new UnusableInput(Message.of("cli.whichRole"));
        }
        return role;
    }

    @Command(name = "role", mixinStandardHelpOptions = true)
    int role(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") Role role) {
        return in((file, out) -> {
            signedIn(file).changePerson(name, role, known(file, name).active());
            out.println(language.say(Message.of("cli.personIs", name, role.words())));
        });
    }

    @Command(name = "close", mixinStandardHelpOptions = true)
    int close(@Parameters(paramLabel = "NAME") String name) {
        return in((file, out) -> {
            signedIn(file).changePerson(name, known(file, name).role(), false);
            out.println(language.say(Message.of("cli.personClosed", name)));
        });
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true)
    int reopen(@Parameters(paramLabel = "NAME") String name) {
        return in((file, out) -> {
            signedIn(file).changePerson(name, known(file, name).role(), true);
            out.println(language.say(Message.of("cli.personReopened", name)));
        });
    }

    @Command(name = "passphrase", mixinStandardHelpOptions = true)
    int passphrase(
            @Parameters(paramLabel = "NAME", arity = "0..1") @Nullable String name,
            @Option(names = "--new-passphrase-file", paramLabel = "FILE") @Nullable Path fresh) {
        return in((file, out) -> {
            CaseSession session = signedIn(file);
            String whose = name == null ? session.name() : name;
            try (Passphrase passphrase = fresh(fresh, whose)) {
                if (name == null || PersonName.same(name, session.name())) {
                    changeOwn(session, passphrase);
                } else {
                    session.resetPassphrase(name, passphrase, secrets.hashing());
                }
            }
            out.println(language.say(Message.of("cli.personPassphrase", whose)));
        });
    }

    private void changeOwn(CaseSession session, Passphrase fresh) {
        try (Passphrase old = signIn.passphrase(secrets, err(), language)) {
            session.changeOwnPassphrase(old, fresh, secrets.hashing());
        }
    }

    private int in(BiConsumer<CaseFile, PrintWriter> work) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Passphrase passphrase = passphrases.read(secrets, err(), language);
                CaseFile file = CaseFile.open(Objects.requireNonNull(caseFile), user, clock, passphrase)) {
            work.accept(file, out);
            out.flush();
        }
        return 0;
    }

    private CaseSession signedIn(CaseFile file) {
        signIn.to(file, secrets, err(), language);
        return file.session();
    }

    private Passphrase fresh(@Nullable Path file, String name) {
        return file == null
                ? SignInOption.typed(secrets, language.say(Message.of("cli.askNewPassphrase", name)))
                : new PassphraseSource(secrets.environment(), err(), language).read(file);
    }

    private static Person known(CaseFile file, String name) {
        return file.people().stream()
                .filter(p -> PersonName.same(p.name(), name))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of("people.unknown", name)));
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
