package app.redress.cli;

import app.redress.cli.options.LanguageOption;
import app.redress.domain.Message;
import app.redress.payout.ChargesFile;
import app.redress.payout.ItemsFile;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutItem;
import app.redress.payout.ReadBack;
import app.redress.payout.ReadBackReceipt;
import app.redress.payout.ReceiptWords;
import app.redress.payout.Recipients;
import app.redress.payout.RecipientsReader;
import app.redress.report.export.PayoutFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Matches files returned by banks, issuers and finance with the items that went out, and prints the outcomes.
@Command(name = "read", mixinStandardHelpOptions = true, sortOptions = false)
public final class PayoutReadCommand implements Callable<Integer> {
    @Option(names = "--items", paramLabel = "FILE", required = true)
    private @Nullable Path items;

    @Option(names = "--recipients", paramLabel = "FILE")
    private @Nullable Path recipients;

    @Option(names = "--charges", paramLabel = "FILE")
    private @Nullable Path charges;

    @Option(names = "--lines", paramLabel = "OUTCOME")
    private @Nullable Outcome saying;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ItemsFile sent = ItemsFile.read(Objects.requireNonNull(items));
        List<PayoutItem> known = sent.rows().stream().map(ItemsFile.Row::item).toList();
        ReadBack readBack = new ReadBack(
                known,
                recipients == null ? Recipients.NONE : RecipientsReader.read(recipients),
                charges == null ? ChargesFile.NONE : ChargesFile.read(charges),
                saying);
        List<ReadBackReceipt> receipts = new ArrayList<>();
        for (Path file : files) {
            receipts.add(readBack.read(file));
        }
        if (out != null) {
            PayoutFolder.payouts(out, sent.draftId().toString(), receipts);
        }
        PrintWriter to = Objects.requireNonNull(spec).commandLine().getOut();
        receipts.forEach(receipt -> ReceiptWords.of(receipt).forEach(line -> to.println(language.say(line))));
        List<PayoutItem> silent =
                known.stream().filter(item -> readBack.outcome(item) == null).toList();
        to.println(language.say(Message.of(
                "readback.silent",
                silent.size(),
                silent.stream().mapToLong(PayoutItem::amount).sum())));
        to.flush();
        return 0;
    }
}
