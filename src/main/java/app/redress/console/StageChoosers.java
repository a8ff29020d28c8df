package app.redress.console;

import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The system's file dialogs; each starts in the folder used last.
final class StageChoosers implements Choosers {
    private static final String FOLDER = "folder";

    private final Stage stage;
    private final Settings settings;
    private final Supplier<Texts> texts;

    StageChoosers(Stage stage, Settings settings, Supplier<Texts> texts) {
        this.stage = stage;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public List<Path> exports() {
        FileChooser chooser = chooser("file.exports");
        filter(
                chooser,
                "file.exportKinds",
                "*.csv",
                "*.tsv",
                "*.txt",
                "*.log",
                "*.json",
                "*.jsonl",
                "*.xlsx",
                "*.gz",
                "*.zip");
        filter(chooser, "file.all", "*");
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        if (chosen == null) {
            return List.of();
        }
        chosen.stream().findFirst().ifPresent(this::remember);
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> caseFile() {
        FileChooser chooser = chooser("file.case");
        filter(chooser, "file.caseKind", "*.mv.db");
        return done(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> newCaseFile() {
        FileChooser chooser = chooser("file.newCase");
        chooser.setInitialFileName("case.mv.db");
        filter(chooser, "file.caseKind", "*.mv.db");
        return done(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> profile() {
        FileChooser chooser = chooser("file.profile");
        filter(chooser, "file.profileKind", "*.profile", "*.properties", "*.txt");
        filter(chooser, "file.all", "*");
        return done(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> csvTarget(String suggestedName) {
        FileChooser chooser = chooser("file.csv");
        chooser.setInitialFileName(suggestedName);
        filter(chooser, "file.csvKind", "*.csv");
        return done(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> target(String title, String suggestedName, String... kinds) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        for (String kind : kinds) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.toUpperCase(Locale.ROOT), "*." + kind));
        }
        return done(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> drawingTarget(String suggestedName) {
        FileChooser chooser = chooser("choose.drawing");
        chooser.setInitialFileName(suggestedName);
        filter(chooser, "file.drawingKind", "*.svg");
        filter(chooser, "file.pictureKind", "*.png");
        return done(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> correctedLines() {
        FileChooser chooser = chooser("file.corrected");
        filter(chooser, "file.correctedKinds", "*.csv", "*.tsv", "*.txt", "*.log");
        filter(chooser, "file.all", "*");
        return done(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> file(String title) {
        FileChooser chooser = chooser(title);
        filter(chooser, "file.all", "*");
        return done(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get().say(title));
        File folder = new File(settings.text(FOLDER, System.getProperty("user.home", ".")));
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get().say(title));
        File folder = new File(settings.text(FOLDER, System.getProperty("user.home", ".")));
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private void filter(FileChooser chooser, String key, String... patterns) {
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get().say(key), patterns));
    }

    private Optional<Path> done(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        remember(chosen);
        return Optional.of(chosen.toPath());
    }

    private void remember(File chosen) {
        File folder = chosen.getParentFile();
        if (folder != null) {
            settings.put(FOLDER, folder.getPath());
        }
    }
}
