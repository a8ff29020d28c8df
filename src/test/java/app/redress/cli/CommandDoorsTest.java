package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.Secrets;
import app.redress.desktop.RealCases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Every command that changes a case or takes lists out of it, given by an auditor and by nobody.
class CommandDoorsTest {
    private static final String PAYER = "src/test/resources/payout/payer.properties";

    /// Each of these is refused; `@` is the folder of the test.
    private static final List<String> DOORS = List.of(
            "worklist review --all",
            "worklist approve --all",
            "worklist hold --all --reason x",
            "worklist reject --all --reason x",
            "worklist reopen --all --reason x",
            "worklist recover --all --reason x",
            "worklist waive --all --reason x",
            "freeze request --all",
            "freeze frozen --all",
            "freeze release --wrongly --reason x",
            "freeze read @/accounts.csv",
            "claims accept A01",
            "claims reject --all --reason x",
            "claims withdraw --all --reason x",
            "claims reopen --all --reason x",
            "claims link A01 --to A02 --reason x",
            "claims told --contacts",
            "claims look A12",
            "claims export --contacts --out @/contacts.csv",
            "batch seal --format csv --channel card --payer " + PAYER + " --out @/sealed",
            "batch since --none x",
            "payouts read @/accounts.csv",
            "estimate publish",
            "define --remove press",
            "deadlines --choose eu-psd2 --reason x",
            "deadlines --done jp-ppc.final --note x",
            "decide A02 --tier cleared --why x",
            "twins --device thief-1 --tier confirmed --why x --yes",
            "limits --to 2020-01-01 --why x",
            "limits --undo",
            "add --transactions @/late.csv --progress never",
            "users role Sato manager",
            "users close Sato",
            "users reopen Sato",
            "users add Abe --role manager --new-passphrase-file @/secret",
            "users passphrase Sato --new-passphrase-file @/secret",
            "case backup --to @/backup.zip",
            "case rename --name other",
            "report --html @/report.html",
            "sample draw --seed 1 --out @/sample",
            "clusters --out @/clusters.csv");

    /// Commands about a batch or a question that must be there; the calls behind them are tried in `EveryDoorTest`.
    private static final Set<String> NEEDS_A_BATCH = Set.of("batch export", "payouts answer");

    /// What nobody may do and an auditor may.
    private static final List<String> SIGNED_IN = List.of("audit export --out @/audit.jsonl");

    /// Commands that change no case. Those for samples and growth keep their result only for who may analyse.
    private static final Set<String> READING = Set.of(
            "account",
            "analyze",
            "audit verify",
            "batch list",
            "batch show",
            "bench window",
            "case restore",
            "claims list",
            "claims show",
            "conflicts",
            "detect",
            "drill",
            "estimate bridge",
            "estimate list",
            "estimate replay",
            "estimate say",
            "estimate show",
            "explain",
            "freeze controls",
            "freeze delay",
            "freeze list",
            "freeze wrongly",
            "growth",
            "links",
            "measure",
            "passphrase",
            "payout read",
            "payout write",
            "payouts questions",
            "sample estimate",
            "score",
            "users list",
            "worklist list");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made once
    private static JulyCommands july;

    @BeforeAll
    static void aCaseAndItsPeople() throws IOException {
        july = new JulyCommands(folder);
        Path incident = Path.of("src/test/resources/cases/first-days-of-july");
        Files.copy(incident.resolve("accounts.csv"), folder.resolve("accounts.csv"));
        Files.writeString(folder.resolve("secret"), "a passphrase of some length\n");
        List<String> rows = Files.readAllLines(incident.resolve("transactions.csv"));
        Files.write(
                folder.resolve("late.csv"), List.of(rows.getFirst(), rows.get(1).replaceFirst("T001", "R900")));
    }

    private static String[] args(String door) {
        return Stream.of(door.split(" "))
                .map(word -> word.replace("@", folder.toString()))
                .toArray(String[]::new);
    }

    private static long lines(String action) {
        try (CaseFile file = july.open()) {
            return file.audit().entries(new ListQuery(action, "", false, 0, 0)).total();
        }
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static CommandLine root(String... args) {
        return new RedressCommand(_ -> 1, "os", RealCases.CLOCK, new Secrets(new SecureRandom(), Map.of()))
                .line(args, new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    }

    @Test
    void aCommandThatIsNamedIsBuiltAloneUnderTheNameThatHelpLists() {
        for (String name : root("--help").getSubcommands().keySet()) {
            assertThat(root("--lang", "ja", name, "--help").getSubcommands().keySet())
                    .containsExactly(name);
        }
        assertThat(root("--sample", "folder").getSubcommands()).isEmpty();
        assertThat(root("--lang", "ja", "analize").getSubcommands()).isNotEmpty();
    }

    @Test
    void everyCommandIsInTheTable() {
        CommandLine root = root("--help");
        Set<String> known = new TreeSet<>(READING);
        known.addAll(NEEDS_A_BATCH);
        Set<String> leaves = leaves(root, "").collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(DOORS.stream(), SIGNED_IN.stream())
                .forEach(door -> known.add(leaves.stream()
                        .filter(leaf -> (door + " ").startsWith(leaf + " "))
                        .findFirst()
                        .orElse(door)));
        assertThat(leaves).isEqualTo(known);
    }

    private static Stream<String> leaves(CommandLine command, String name) {
        Map<String, CommandLine> below = command.getSubcommands();
        return below.isEmpty()
                ? Stream.of(name.strip())
                : below.entrySet().stream().flatMap(one -> leaves(one.getValue(), name + " " + one.getKey()));
    }

    @Test
    void anAuditorAndNobodyAreRefusedAtEveryDoorAndLeaveNothingBehind() throws IOException {
        long lines = lines("") - lines("SIGNED_IN");
        Set<String> before = files();
        List<String> open = new ArrayList<>();
        for (String door : DOORS) {
            for (String who : List.of("Ueda", "")) {
                boolean refused = july.run(who, args(door)) == RedressCommand.UNUSABLE
                        && (july.out() + july.err()).contains(who.isEmpty() ? "Sign in first" : "may not");
                if (!refused) {
                    open.add(who + ": " + door + ": " + july.out() + july.err());
                }
            }
        }
        for (String door : SIGNED_IN) {
            assertThat(july.run("", args(door))).isEqualTo(RedressCommand.UNUSABLE);
        }
        assertThat(open).isEmpty();
        assertThat(files()).isEqualTo(before);
        assertThat(lines("") - lines("SIGNED_IN")).isEqualTo(lines);
    }
}
