package app.redress.cli.options;

import app.redress.casefile.query.TwinQuery.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A device, an address or a store that accounts share, as commands name it.
public final class SharedThingOption {
    @Option(names = "--device", paramLabel = "ID")
    private @Nullable String device;

    @Option(names = "--address", paramLabel = "IP")
    private @Nullable String address;

    @Option(names = "--store", paramLabel = "STORE")
    private @Nullable String store;

    /// What each named thing makes; a command that takes one of them refuses none and several.
    public <T> List<T> named(BiFunction<Trait, String, T> make) {
        List<T> made = new ArrayList<>();
        add(made, make, Trait.DEVICE, device);
        add(made, make, Trait.ADDRESS, address);
        add(made, make, Trait.STORE, store);
        return made;
    }

    private static <T> void add(List<T> made, BiFunction<Trait, String, T> make, Trait trait, @Nullable String value) {
        if (value != null) {
            made.add(make.apply(trait, value));
        }
    }
}
