package app.redress.analysis.review;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import app.redress.inference.Reviewed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the entries of reviewers on a sample's sheet.
final class ReviewSheet {
    private static final Set<String> YES = Set.of("yes", "y", "1", "true", "はい", "○");
    private static final Set<String> NO = Set.of("no", "n", "0", "false", "いいえ", "×");

    private ReviewSheet() {}

    /// Review results by account; rows not filled in are left out.
    ///
    /// @param drawn accounts of the sample
    /// @throws UnusableInput naming file, line and remedy
    static Map<String, Reviewed> read(Path file, Set<String> drawn) {
        Map<String, Reviewed> found = new HashMap<>();
        CsvTable.read(file, List.of("account_id", "taken_over", "lost"), row -> {
            String account = row.text("account_id");
            String word = row.text("taken_over").strip().toLowerCase(Locale.ROOT);
            if (!drawn.contains(account)) {
                throw new UnusableInput(Message.of("sample.notDrawn", file, row.line(), account));
            }
            if (!word.isEmpty() && found.put(account, reviewed(file, row, word)) != null) {
                throw new UnusableInput(Message.of("sample.twice", file, row.line(), account));
            }
        });
        return found;
    }

    private static Reviewed reviewed(Path file, CsvTable.Row row, String word) {
        long lost = row.yen("lost");
        boolean yes = YES.contains(word);
        if (!yes && !NO.contains(word)) {
            throw new UnusableInput(Message.of("sample.yesOrNo", file, row.line(), word));
        }
        if (lost < 0 || (!yes && lost != 0) || (yes && row.text("lost").isBlank())) {
            throw new UnusableInput(Message.of("sample.lost", file, row.line()));
        }
        return new Reviewed(yes, lost);
    }
}
