package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// The file's words for types, events and states with their meanings, which can be set where unknown.
final class WordTable extends BorderPane {
    private final FileViewModel file;
    private final ViewContext context;
    private final TableView<Word> table;

    WordTable(FileViewModel file, ViewContext context) {
        this.file = file;
        this.context = context;
        List<TableColumnSpec<Word>> columns = List.of(
                TableColumnSpec.<Word>text("group", context.say("import.word.group"), 150, this::group)
                        .unsorted(),
                TableColumnSpec.<Word>text("theirs", context.say("import.word.theirs"), 220, Word::theirs)
                        .unsorted(),
                TableColumnSpec.<Word>node("word", context.say("import.word.ours"), 210, Word::ours, this::choice)
                        .unsorted()
                        .keptWide(),
                TableColumnSpec.<Word>node("state", context.say("import.why"), 240, this::reason, this::why)
                        .unsorted());
        table = Tables.table("import-words", columns, context.say("import.words.none"), context.settings());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(context.say("import.words"));
        setCenter(table);
    }

    /// @return number of words that still need a meaning
    long show(List<Word> words) {
        if (!table.getItems().equals(words)) {
            table.getItems().setAll(words);
        }
        return words.stream().filter(w -> w.ours().isEmpty()).count();
    }

    private String group(Word word) {
        return context.texts().name(word.group());
    }

    private Node choice(Word word) {
        List<String> words = new ArrayList<>(word.group().words());
        if (word.stated()) {
            words.addFirst("");
        }
        WordBox<String> box = new WordBox<>(
                words,
                word.ours(),
                ours -> ours.isEmpty()
                        ? context.say(word.stated() ? "import.asDetected" : "import.word.choose")
                        : AnswerWords.ourWord(ours, context),
                ours -> file.stateWord(word, ours));
        box.setAccessibleText(context.say("import.oursFor", word.theirs()));
        box.setDisable(file.locked());
        return box;
    }

    private String reason(Word word) {
        if (word.ours().isEmpty()) {
            return word.rows() == 0
                    ? context.say("import.word.unknown")
                    : context.say("import.word.rejects", word.rows());
        }
        return context.say(word.stated() ? "import.stated" : "import.word.known");
    }

    private Node why(Word word) {
        return Parts.label(reason(word), word.ours().isEmpty() ? "warning-words" : "caption");
    }
}
