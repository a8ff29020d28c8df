package app.redress.report.export;

import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.inference.AuditSample;
import app.redress.inference.AuditSample.Drawn;
import app.redress.inference.FrameAccount;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The two files of a drawn sample: the sheet for reviewers, which does not reveal our findings, and the sample
/// itself, which stays with whoever evaluates it.
public final class SampleFolder {
    /// The sheet for reviewers.
    public static final String SHEET = "review.csv";

    /// The drawn accounts with their probabilities.
    public static final String SAMPLE = "sample.json";

    private SampleFolder() {}

    /// A sample as written.
    ///
    /// @param figure total yen of the list when it was drawn
    /// @param sha256 of the file
    public record Written(AuditSample sample, long figure, String sha256) {}

    public static Written write(AuditSample sample, long figure, Path folder) throws IOException {
        byte[] json = JsonText.of(values(sample, figure)).getBytes(StandardCharsets.UTF_8);
        try (StagedFiles staged = StagedFiles.in(folder)) {
            Files.write(staged.add(SAMPLE), json);
            try (OutputStream out = Files.newOutputStream(staged.add(SHEET));
                    CsvFile csv = CsvFile.withBom(out)) {
                csv.row("account_id", "taken_over", "lost", "note");
                for (Drawn drawn : sample.drawn()) {
                    csv.row(drawn.account().account(), "", "", "");
                }
            }
            staged.publish();
        }
        return new Written(sample, figure, Sha256.hex(json));
    }

    private static Map<String, Object> values(AuditSample sample, long figure) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Drawn one : sample.drawn()) {
            FrameAccount account = one.account();
            drawn.add(new TreeMap<>(Map.of(
                    "account_id", account.account(),
                    "tier", account.tier().name(),
                    "figure", account.figure(),
                    "probability", account.probability(),
                    "chance", one.chance())));
        }
        return Map.of("seed", sample.seed(), "frame", sample.frame(), "figure", figure, "drawn", drawn);
    }

    /// @throws UnusableInput when it is not such a file
    public static Written read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode root = new ObjectMapper().readTree(bytes);
            List<Drawn> drawn = new ArrayList<>();
            for (JsonNode one : root.required("drawn")) {
                drawn.add(new Drawn(
                        new FrameAccount(
                                one.required("account_id").asText(),
                                Tier.valueOf(one.required("tier").asText()),
                                one.required("figure").longValue(),
                                one.required("probability").doubleValue()),
                        one.required("chance").doubleValue()));
            }
            AuditSample sample = new AuditSample(
                    root.required("seed").longValue(), root.required("frame").asText(), drawn);
            return new Written(sample, root.required("figure").longValue(), Sha256.hex(bytes));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("sample.noSample", file), e);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("sample.unreadable", file), e);
        }
    }
}
