package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.Sessions;
import app.redress.cli.options.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/// Runs commands as a person at a terminal does, and keeps what the last one said.
final class Commands {
    private final InstantSource clock;
    private final Map<String, String> environment;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Commands(InstantSource clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    /// @return the exit code
    int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Secrets secrets = new Secrets(new SecureRandom(), environment, _ -> null, Sessions.QUICK);
        return new RedressCommand(_ -> 1, "os", clock, secrets).run(args, new PrintWriter(out), new PrintWriter(err));
    }

    /// Runs a command that must succeed.
    ///
    /// @return what it printed
    String ok(String... args) {
        assertThat(run(args)).as(() -> err()).isZero();
        return out();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
