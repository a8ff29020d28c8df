package app.redress.console;

import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.ListExportService;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The real scene with a case service in memory and predefined answers to file questions.
final class Window {
    final MemoryCaseService caseService = new MemoryCaseService();
    final ShellViewModel model;
    final Settings settings;
    String drawing = "";
    Path csvTarget = Path.of("unset.csv");
    List<Path> exports = List.of();
    String savedCase = "chosen.mv.db";
    Optional<Path> corrected = Optional.empty();
    private final Path folder;

    Window(Path folder, Executor background, ListExportService export) {
        this.folder = folder;
        caseService.export = export;
        this.settings = new Settings(folder.resolve("redress.properties"));
        Threads threads = new Threads(background, Platform::runLater, _ -> {});
        this.model = new ShellViewModel(caseService, threads, settings, Locale.ENGLISH);
    }

    Scene scene(double width, double height) {
        return ConsoleScene.of(model, new Answers(), SampleReasons::in, SampleIncident.TOKYO, width, height, () -> {});
    }

    private final class Answers implements Choosers {
        @Override
        public List<Path> exports() {
            return exports;
        }

        @Override
        public Optional<Path> caseFile() {
            return Optional.of(folder.resolve(savedCase));
        }

        @Override
        public Optional<Path> newCaseFile() {
            return Optional.of(folder.resolve("new.mv.db"));
        }

        @Override
        public Optional<Path> profile() {
            return Optional.of(folder.resolve("elsewhere.profile"));
        }

        @Override
        public Optional<Path> csvTarget(String suggestedName) {
            return Optional.of(csvTarget);
        }

        @Override
        public Optional<Path> drawingTarget(String suggestedName) {
            return Optional.of(folder.resolve(drawing.isEmpty() ? suggestedName : drawing));
        }

        @Override
        public Optional<Path> correctedLines() {
            return corrected;
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.of(folder.resolve(title));
        }

        @Override
        public Optional<Path> target(String title, String suggestedName, String... kinds) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folder);
        }
    }
}
