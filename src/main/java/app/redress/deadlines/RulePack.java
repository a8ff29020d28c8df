package app.redress.deadlines;

import java.util.List;

/// Rules of one jurisdiction or operator, as of a certain day.
///
/// @param version kept with every deadline, to show which text set it
public record RulePack(String id, String version, String jurisdiction, List<DeadlineRule> rules) {
    /// The bundled packs.
    public static final List<String> SHIPPED = List.of(
            "jp-paypay",
            "jp-d-barai",
            "jp-line-pay",
            "jp-ppc",
            "eu-psd2",
            "eu-gdpr",
            "eu-dora",
            "uk-psr",
            "uk-app",
            "us-reg-e");

    public RulePack {
        rules = List.copyOf(rules);
    }

    /// Id and version in one text.
    public String stamp() {
        return id + " " + version;
    }
}
