package app.redress.cli;

import app.redress.analysis.CaseBench;
import app.redress.analysis.CaseBench.Difference;
import app.redress.analysis.CaseBench.Result;
import app.redress.bench.DamageDefinition;
import app.redress.bench.MidnightLens;
import app.redress.casefile.estimates.NamedDefinition;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import app.redress.report.export.DefinitionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reckons definitions of damage over all accounts of a saved case, and keeps some under a name.
@Command(name = "define", mixinStandardHelpOptions = true, sortOptions = false)
public final class DefineCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Mixin
    private final CaseOption cases;

    @Parameters(paramLabel = "DEFINITION", arity = "0..1")
    private @Nullable String definition;

    @Option(names = "--boundaries")
    private boolean boundaries;

    @Option(names = "--flipping", paramLabel = "FILE")
    private @Nullable Path flipping;

    @Option(names = "--heat-map", paramLabel = "FILE")
    private @Nullable Path heatMap;

    @Option(names = "--accounts")
    private boolean accounts;

    @Option(names = "--save", paramLabel = "NAME")
    private @Nullable String save;

    @Option(names = "--remove", paramLabel = "NAME")
    private @Nullable String remove;

    @Option(names = "--list")
    private boolean list;

    DefineCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        if (remove != null || save != null) {
            return cases.signedIn(this::change);
        }
        return cases.read(list ? this::listed : this::reckoned);
    }

    private int change(CaseFile file) throws IOException {
        if (remove != null) {
            file.session().removeDefinition(remove);
            cases.say(Message.of("define.removed", remove));
            return 0;
        }
        CaseBench bench = CaseBench.of(file);
        DamageDefinition read = read(bench);
        String name = String.valueOf(save);
        file.session().saveDefinition(name, read);
        cases.say(Message.of("define.saved", name, read.text()));
        return reckoned(bench, read);
    }

    private int listed(CaseFile file) {
        List<NamedDefinition> all = file.namedDefinitions();
        if (all.isEmpty()) {
            cases.say(Message.of("define.noneNamed"));
        }
        all.forEach(one -> cases.out().println(one.name() + " = " + one.definition() + "  (" + one.savedBy() + ")"));
        cases.out().flush();
        return 0;
    }

    private int reckoned(CaseFile file) throws IOException {
        CaseBench bench = CaseBench.of(file);
        return reckoned(bench, read(bench));
    }

    private DamageDefinition read(CaseBench bench) {
        return definition == null ? bench.usual() : bench.read(definition);
    }

    private int reckoned(CaseBench bench, DamageDefinition read) throws IOException {
        if ((boundaries || flipping != null) && !read.hasDays()) {
            throw new UnusableInput(Message.of("define.noDays"));
        }
        print(bench.result(read));
        if (boundaries || flipping != null) {
            boundaries(bench.midnight(read));
        }
        if (heatMap != null) {
            write(DefinitionFiles.of(bench.heatMap(read)), heatMap);
        }
        return 0;
    }

    private void print(Result result) {
        cases.out().println(result.definition().text());
        cases.say(Message.of("define.counts", result.accounts(), result.yen()));
        cases.say(Message.of("define.evidence", result.victims(), result.due()));
        differences(Message.of("define.gained", result.gained().size(), sum(result.gained())), result.gained());
        differences(Message.of("define.lost", result.lost().size(), sum(result.lost())), result.lost());
    }

    private static long sum(List<Difference> differences) {
        return differences.stream().mapToLong(Difference::yen).reduce(0, Math::addExact);
    }

    private void differences(Message head, List<Difference> all) {
        cases.say(head);
        all.stream().limit(accounts ? Long.MAX_VALUE : SHOWN).forEach(one -> cases.out()
                .println(String.format(Locale.ROOT, "  %-20s %,15d", one.account(), one.yen())));
        if (!accounts && all.size() > SHOWN) {
            cases.say(Message.of("define.more", all.size() - SHOWN));
        }
        cases.out().flush();
    }

    private void boundaries(MidnightLens lens) throws IOException {
        if (boundaries) {
            cases.say(Message.of("define.boundaries"));
            lens.rows().forEach(row -> cases.out()
                    .println(String.format(
                            Locale.ROOT,
                            "  %s %,10d %,15d %,+8d %,+8d",
                            row.boundary(),
                            row.accounts(),
                            row.yen(),
                            row.gained(),
                            -row.lost())));
        }
        cases.say(Message.of("define.flipping", lens.flipping().size()));
        if (flipping != null) {
            write(DefinitionFiles.of(lens), flipping);
        }
    }

    private void write(byte[] csv, Path out) {
        try {
            AtomicFiles.replace(out, FileAccess.OWNER_ONLY, csv);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", out), e);
        }
        cases.say(Message.of("estimate.written", out));
    }
}
