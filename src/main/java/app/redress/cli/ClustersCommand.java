package app.redress.cli;

import app.redress.casefile.results.CashOutCluster;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.LocalListExport;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists where several accounts paid within minutes, so that stores can be asked for the footage of their tills before
/// it is gone.
@Command(name = "clusters", mixinStandardHelpOptions = true, sortOptions = false)
public final class ClustersCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Option(names = "--gap-minutes", paramLabel = "MINUTES")
    private long gap = CashOutCluster.USUAL_GAP.toMinutes();

    @Option(names = "--accounts", paramLabel = "COUNT")
    private int accounts = CashOutCluster.USUAL_ACCOUNTS;

    @Option(names = "--footage-days", paramLabel = "DAYS")
    private long footage = CashOutCluster.USUAL_FOOTAGE.toDays();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    private final CommandContext context;

    ClustersCommand(CommandContext context) {
        this.context = context;
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        if (gap < 1 || accounts < 2 || footage < 1) {
            throw new UnusableInput(Message.of("clusters.settings"));
        }
        Path target = out;
        return target == null ? cases.read(this::list) : cases.signedIn(file -> export(file, target));
    }

    private List<CashOutCluster> found(CaseFile file) {
        return file.cashOuts(Duration.ofMinutes(gap), accounts);
    }

    private int list(CaseFile file) {
        DateTimeFormatter time =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(file.summary().zone());
        Instant now = context.clock().instant();
        List<CashOutCluster> clusters = found(file);
        clusters.forEach(cluster -> cases.out()
                .println(String.join(
                        "\t",
                        cluster.store(),
                        cluster.storeName() == null ? "" : cluster.storeName(),
                        time.format(cluster.from()),
                        time.format(cluster.to()),
                        String.valueOf(cluster.accounts().size()),
                        String.valueOf(cluster.yen()),
                        String.valueOf(cluster.hoursLeft(Duration.ofDays(footage), now)))));
        cases.say(Message.of(
                "clusters.found",
                clusters.size(),
                accounts,
                gap,
                clusters.stream().mapToLong(CashOutCluster::yen).reduce(0, Math::addExact)));
        cases.say(Message.of("clusters.footage", footage));
        return 0;
    }

    private int export(CaseFile file, Path target) {
        Exported written = new LocalListExport(file, context.clock())
                .cameras(found(file), Duration.ofDays(footage), target.toAbsolutePath());
        cases.say(Message.of("clusters.exported", written.rows(), written.total(), written.file()));
        return 0;
    }
}
