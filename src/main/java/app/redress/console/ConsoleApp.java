package app.redress.console;

import app.redress.console.parts.Settings;
import app.redress.console.parts.Texts;
import app.redress.console.parts.Threads;
import app.redress.console.shell.ShellViewModel;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window: connects view model, scene and stage, and saves the window's position.
public final class ConsoleApp {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1040;
    private static final double LEAST_HEIGHT = 640;

    private final ConsoleSetup setup;
    private final Settings settings;
    private final ShellViewModel model;

    public ConsoleApp(ConsoleSetup setup) {
        this.setup = setup;
        this.settings = new Settings(setup.settingsFile());
        // errors are reported by the shell's view model
        Threads threads = new Threads(setup.background(), Platform::runLater, _ -> {});
        this.model = new ShellViewModel(setup.desk(), threads, settings, setup.locale());
        model.zone().liveIn(setup.own());
    }

    /// Fills the stage and shows it; the first case is opened once the window is visible.
    public void show(Stage stage) {
        StageChoosers choosers = new StageChoosers(
                stage, settings, () -> new Texts(model.language().get()));
        Scene scene = ConsoleScene.of(model, choosers, setup.reasonWords(), setup.zone(), WIDTH, HEIGHT, stage::close);
        stage.setScene(scene);
        stage.getIcons().add(Assets.icon());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        model.open().subscribe(_ -> entitle(stage));
        model.caseName().subscribe((_, _) -> entitle(stage));
        model.language().subscribe((_, _) -> entitle(stage));
        place(stage);
        stage.setOnHiding(_ -> {
            remember(stage);
            model.close();
        });
        stage.show();
        setup.opening().accept(model);
    }

    private void entitle(Stage stage) {
        Texts texts = new Texts(model.language().get());
        stage.setTitle(model.open()
                .get()
                .map(s -> s.open().sample() ? s.name(texts) : model.caseName().get())
                .map(name -> name + " – Redress")
                .orElse("Redress"));
    }

    public ShellViewModel model() {
        return model;
    }

    private void place(Stage stage) {
        Rectangle2D desktop = Screen.getPrimary().getVisualBounds();
        double width = Math.min(settings.number("window.width", WIDTH), desktop.getWidth());
        double height = Math.min(settings.number("window.height", HEIGHT), desktop.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(settings.text("window.maximized", "false")));
    }

    private void remember(Stage stage) {
        settings.put("window.maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.put("window.x", stage.getX());
            settings.put("window.y", stage.getY());
            settings.put("window.width", stage.getWidth());
            settings.put("window.height", stage.getHeight());
        }
    }
}
