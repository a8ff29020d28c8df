package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.Sessions;
import app.redress.cli.options.Secrets;
import app.redress.cli.options.WindowRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A case file given in place of a command.
class OpenedFileTest {
    private final List<WindowRequest> opened = new ArrayList<>();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        Secrets secrets = new Secrets(new SecureRandom(), Map.of(), _ -> null, Sessions.QUICK);
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new RedressCommand(
                        request -> {
                            opened.add(request);
                            return 0;
                        },
                        "os",
                        clock,
                        secrets)
                .run(line.split(" "), new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"july.mv.db", "--lang ja july.mv.db", "--lang=ja july.mv.db", "--open july.mv.db"})
    void theWindowOpensWithTheFile(String line) {
        assertThat(run(line)).isZero();
        assertThat(opened).extracting(WindowRequest::caseFile).containsExactly(Path.of("july.mv.db"));
    }

    @Test
    void aFileThatACommandWorksOnOpensNoWindow() {
        assertThat(run("audit --case none.mv.db")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(run("nonsense july.mv.db")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(opened).isEmpty();
        assertThat(err.toString()).contains("none.mv.db", "nonsense");
    }
}
