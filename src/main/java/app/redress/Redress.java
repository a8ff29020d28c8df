package app.redress;

import app.redress.cli.RedressCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The one way in: a window, or a command when arguments name one.
public final class Redress {
    private Redress() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(RedressCommand.run(args, out, err));
    }
}
