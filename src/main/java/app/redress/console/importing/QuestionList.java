package app.redress.console.importing;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.Question;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Questions that detection could not answer, to be answered by a click or by typing. Answered questions disappear.
final class QuestionList extends ScrollPane {
    private static final int FEW = 6;
    private static final double TALL = 176;
    /// What lies left and right of the answers.
    private static final double BESIDE = 60;

    private final FileViewModel file;
    private final ViewContext context;
    private final VBox rows = new VBox(10);
    private List<Question> asked = List.of();
    private List<FileColumn> offered = List.of();

    QuestionList(FileViewModel file, ViewContext context) {
        this.file = file;
        this.context = context;
        setId("import-questions");
        rows.getStyleClass().add("questions");
        setContent(rows);
        setFitToWidth(true);
        setMinHeight(USE_PREF_SIZE);
        rows.heightProperty().subscribe(tall -> setPrefViewportHeight(Math.min(TALL, tall.doubleValue())));
        getStyleClass().add("page-scroll");
        show(List.of(), List.of());
    }

    /// @param columns columns of the file, to show sample values next to the columns offered
    void show(List<Question> questions, List<FileColumn> columns) {
        offered = columns;
        setVisible(!questions.isEmpty());
        setManaged(!questions.isEmpty());
        if (!asked.equals(questions) || rows.getChildren().isEmpty()) {
            asked = questions;
            rows.getChildren().setAll(questions.stream().map(this::row).toList());
        }
    }

    private Node row(Question question) {
        FlowPane answers = new FlowPane(8, 6);
        // its height is reckoned by this length, whatever its width becomes
        answers.prefWrapLengthProperty().bind(rows.widthProperty().subtract(BESIDE));
        question.answers().stream().limit(FEW).forEach(answer -> answers.getChildren()
                .add(suggestion(question, answer)));
        TextField typed = new TextField();
        typed.setPromptText(context.say(question.answers().isEmpty() ? "import.answer.only" : "import.answer.prompt"));
        typed.setAccessibleText(context.texts().ask(question.words()));
        typed.setPrefWidth(180);
        typed.getStyleClass().add("compact");
        Button say = new Button(context.say("import.answer.say"));
        say.getStyleClass().add("compact");
        say.disableProperty().bind(typed.textProperty().map(String::isBlank));
        Runnable answer = () -> file.state(question.key(), typed.getText());
        typed.setOnAction(_ -> {
            if (!typed.getText().isBlank()) {
                answer.run();
            }
        });
        say.setOnAction(_ -> answer.run());
        answers.getChildren().add(Parts.row(4, typed, say));
        VBox row = new VBox(5, Parts.prose(context.texts().ask(question.words()), "question-words"), answers);
        javafx.scene.layout.HBox.setHgrow(row, Priority.ALWAYS);
        var whole = Parts.row(8, Icon.of(Feather.HELP_CIRCLE, "icon-ask"), row);
        whole.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return whole;
    }

    private Button suggestion(Question question, String answer) {
        Button button = new Button(AnswerWords.of(question, answer, offered, context));
        // an underline is part of a column's name
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("compact", "suggestion");
        button.setOnAction(_ -> file.state(question.key(), answer));
        return button;
    }
}
