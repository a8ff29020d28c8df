package app.redress.deadlines;

import java.util.List;

/// Rules of one jurisdiction or operator, as they stood on a day.
///
/// @param version kept on every deadline, so that it can be told by which text it was set
public record RulePack(String id, String version, String jurisdiction, List<DeadlineRule> rules) {
    /// The packs that come with the program.
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

    /// Id and version.
    public String stamp() {
        return id + " " + version;
    }
}
