package app.redress.cli;

import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SentItem;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CasePayouts;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.Outcome;
import app.redress.payout.ReceiptWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads outcomes of a case's batches, and answers lines that name no item.
@Command(name = "payouts", mixinStandardHelpOptions = true, sortOptions = false)
public final class PayoutsCommand implements Callable<Integer> {
    private static final int SHORT = 8;

    @Mixin
    private final CaseOption cases;

    PayoutsCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return questions();
    }

    @Command(name = "read", mixinStandardHelpOptions = true)
    int read(
            @Option(names = "--lines", paramLabel = "OUTCOME") @Nullable Outcome saying,
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files)
            throws IOException {
        return cases.signedIn(file -> {
            CasePayouts payouts = file.session().payouts();
            for (Path returned : files) {
                print(payouts.read(returned, saying));
            }
            int open = payouts.questions().size();
            if (open > 0) {
                cases.say(Message.of("payouts.open", open));
            }
            return 0;
        });
    }

    private void print(ReturnedPayouts read) {
        if (read.again()) {
            cases.say(Message.of("payouts.again", read.receipt().file()));
            return;
        }
        ReceiptWords.of(read.receipt()).forEach(cases::say);
        cases.say(Message.of("payouts.settled", read.settled()));
    }

    @Command(name = "questions", mixinStandardHelpOptions = true)
    int questions() throws IOException {
        return cases.read(file -> {
            List<PayoutQuestion> open = file.session().payouts().questions();
            if (open.isEmpty()) {
                cases.say(Message.of("payouts.noQuestions"));
            }
            open.forEach(one -> cases.say(Message.of(
                    "payouts.question",
                    name(one),
                    one.file(),
                    one.line(),
                    one.outcome(),
                    one.why(),
                    one.candidates().stream().map(PayoutsCommand::said).toList(),
                    one.raw().strip())));
            return 0;
        });
    }

    private static Message said(SentItem item) {
        String day = item.payOn().toString();
        return item.payee().isEmpty()
                ? Message.of("payouts.candidate", item.id(), item.account(), item.amount(), day)
                : Message.of("payouts.namedCandidate", item.id(), item.account(), item.amount(), day, item.payee());
    }

    /// The name of a question for people.
    private static String name(PayoutQuestion question) {
        return question.sha256().substring(0, SHORT) + ":" + question.place();
    }

    @Command(name = "answer", mixinStandardHelpOptions = true)
    int answer(
            @Parameters(paramLabel = "QUESTION") String question,
            @Option(names = "--item", paramLabel = "ID") @Nullable Long item,
            @Option(names = "--batch", paramLabel = "BATCH") @Nullable UUID batch,
            @Option(names = "--none") boolean none)
            throws IOException {
        if (Stream.of(item, batch, none ? true : null).filter(Objects::nonNull).count() != 1) {
            throw new UnusableInput(Message.of("payouts.whichAnswer"));
        }
        return cases.signedIn(file -> {
            PayoutQuestion asked = find(file, question);
            CasePayouts payouts = file.session().payouts();
            if (batch == null) {
                payouts.answer(asked.sha256(), asked.place(), item);
            } else {
                payouts.answerAll(asked.sha256(), asked.place(), batch);
            }
            cases.say(
                    Message.of("payouts.answered", question, payouts.questions().size()));
            return 0;
        });
    }

    private static PayoutQuestion find(CaseFile file, String name) {
        return file.session().payouts().questions().stream()
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of("readback.noQuestion", name)));
    }
}
