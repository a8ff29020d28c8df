package app.redress.cli;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs rounds of a measurement of the window in processes like this one.
final class WindowRounds implements BenchWindowCommand.Rounds {
    private static final String MAIN = "app.redress.Redress";

    @Override
    public List<String> run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new UnusableInput(Message.of("bench.windowFailed", exit));
        }
        return lines;
    }
}
