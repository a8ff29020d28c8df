package app.redress.console.importing;

import app.redress.console.parts.Icon;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.mapping.MappingProfile;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Shows the profile used for the selected file, and saves, loads or resets it.
final class ProfileMenu extends MenuButton {
    private final ImportViewModel model;
    private final FileViewModel file;
    private final ViewContext context;
    private final MenuItem save;
    private final MenuItem forget;
    private final Menu load;

    ProfileMenu(ImportViewModel model, FileViewModel file, ViewContext context) {
        super("", Icon.of(Feather.BOOKMARK));
        this.model = model;
        this.file = file;
        this.context = context;
        setId("import-profile");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("compact");
        save = item("import.profile.save", this::save);
        load = new Menu(context.say("import.profile.load"));
        load.setId("import-profile-load");
        forget = item("import.profile.forget", file::forget);
        getItems().addAll(save, load, new SeparatorMenuItem(), forget);
        setOnShowing(_ -> fillLoad());
        fillLoad();
        setDisable(file.locked());
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(context.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void fillLoad() {
        load.getItems().clear();
        for (MappingProfile profile : model.library().get().profiles()) {
            MenuItem one = new MenuItem(named(profile));
            one.setMnemonicParsing(false);
            one.setOnAction(_ -> file.load(profile));
            load.getItems().add(one);
        }
        if (!load.getItems().isEmpty()) {
            load.getItems().add(new SeparatorMenuItem());
        }
        load.getItems().add(item("import.profile.file", () -> context.choosers()
                .profile()
                .ifPresent(model::readProfile)));
    }

    private String named(MappingProfile profile) {
        return profile.said("version")
                .map(v -> context.say("import.profile.version", profile.name(), v))
                .orElse(profile.name());
    }

    private void save() {
        ProfileNameDialog.ask(getScene(), current(), model.library().get().profiles(), context)
                .ifPresent(model::saveProfile);
    }

    private String current() {
        String loaded = file.stated().name();
        return loaded.isEmpty()
                ? file.look()
                        .get()
                        .inspection()
                        .map(seen -> seen.profiles().saved())
                        .orElse("")
                : loaded;
    }

    void show(Look look) {
        String name = current();
        setText(name.isEmpty() ? context.say("import.profile.none") : context.say("import.profile.named", name));
        save.setDisable(look.inspection().filter(seen -> seen.kind() != null).isEmpty());
        forget.setDisable(name.isEmpty() && file.stated().lines().isEmpty());
    }
}
