package app.redress.cli;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Groups the commands for pay-out files.
@Command(name = "payout", mixinStandardHelpOptions = true, sortOptions = false)
public final class PayoutCommand implements Callable<Integer> {
    private PayoutCommand() {}

    static CommandLine of(String user, InstantSource clock) {
        return new CommandLine(new PayoutCommand())
                .addSubcommand(new PayoutWriteCommand(user, clock))
                .addSubcommand(new PayoutReadCommand());
    }

    @Override
    public Integer call() {
        throw new UnusableInput(Message.of("payout.subcommand"));
    }
}
