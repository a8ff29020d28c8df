package app.redress.cli;

import app.redress.cli.options.LanguageOption;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.simulation.score.Score;
import app.redress.simulation.score.ScoreTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints how close an analysis comes to the truth of a drill.
@Command(name = "score", mixinStandardHelpOptions = true)
public final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--truth", paramLabel = "FILE", required = true)
    private @Nullable Path truth;

    @Option(names = "--result", paramLabel = "DIR", required = true)
    private @Nullable Path result;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--rule")
    private boolean rule;

    @Option(names = "--transactions", paramLabel = "FILE")
    private @Nullable Path transactions;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            ScoreTable table = table();
            line.getOut().print(table.text(language::say));
            line.getOut().flush();
            if (out != null) {
                write(out, table);
            }
            return CommandLine.ExitCode.OK;
        } catch (UnusableInput e) {
            line.getErr().println("score: " + language.say(e.said()));
        } catch (IOException e) {
            line.getErr().println("score: " + language.say(Message.of("file.notWritable", out)));
        }
        return CommandLine.ExitCode.USAGE;
    }

    private ScoreTable table() {
        Path truthFile = Objects.requireNonNull(truth);
        ScoreTable table = new ScoreTable().with("EVIDENCE", Score.of(truthFile, Objects.requireNonNull(result)));
        if (rule) {
            if (transactions == null) {
                throw new UnusableInput(Message.of("score.ruleWithoutTransactions"));
            }
            table.with("OPERATOR_DAY", Score.ofOperatorRule(truthFile, transactions));
        }
        return table;
    }

    private static void write(Path file, ScoreTable table) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.write(file, json.writeValueAsBytes(table.values()));
    }
}
