package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.cli.options.Secrets;
import app.redress.cli.options.SignInOption;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.people.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The till-camera list on the command line, over a case that was really analysed.
class ClustersCommandTest {
    @TempDir
    static Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void aCaseAndItsPeople() {
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Mori", Role.MANAGER);
            people.as("Ito", Role.AUDITOR);
        }
    }

    private int run(String who, String... args) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--case", folder.resolve("july.mv.db").toString()));
        if (!who.isEmpty()) {
            all.addAll(List.of("--as", who));
        }
        Secrets secrets = new Secrets(
                new SecureRandom(), Map.of(SignInOption.VARIABLE, Sessions.SECRET), _ -> null, Sessions.QUICK);
        return new RedressCommand(_ -> 1, "os", RealCases.CLOCK, secrets)
                .run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void theListAndItsFileHaveOneLineForEachPlace() throws IOException {
        int places;
        try (CaseFile file = CaseFile.open(folder.resolve("july.mv.db"), "os", RealCases.CLOCK)) {
            places = file.cashOuts(Duration.ofMinutes(5_000), 2).size();
        }
        assertThat(places).isPositive();
        assertThat(run("", "clusters", "--gap-minutes", "5000", "--accounts", "2"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines()).hasSize(places + 2);

        Path csv = folder.resolve("cameras.csv");
        assertThat(run(
                        "Mori",
                        "clusters",
                        "--gap-minutes",
                        "5000",
                        "--accounts",
                        "2",
                        "--footage-days",
                        "9",
                        "--out",
                        csv.toString()))
                .as(err.toString())
                .isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(places + 1);
        assertThat(lines.getFirst())
                .endsWith("store_id,store_name,prefecture,from,to,accounts,payments,yen,footage_until,hours_left,"
                        + "account_ids");
        assertThat(Files.readString(folder.resolve("cameras.csv.manifest.json")))
                .contains("\"list\" : \"cameras\"", "\"footage_days\" : \"9\"");
    }

    @Test
    void whoMayNotExportListsIsRefused() {
        Path csv = folder.resolve("refused.csv");
        assertThat(run("Ito", "clusters", "--out", csv.toString())).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(csv).doesNotExist();
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedInWords() {
        assertThat(run("", "clusters", "--accounts", "1")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("--accounts one from 2");
    }
}
