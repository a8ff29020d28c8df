package app.redress.evidence.mapping;

import app.redress.evidence.vocabulary.ExportColumn;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/// The conventions of one export where exports differ: amount signs, empty words, account spelling, zones named by
/// headers, and the plausible range.
///
/// @param second rows in the second of two hours with the same local times
/// @param givenBack what makes a payment a refund beside its type and sign
/// @param letIn HTTP status of logins that were let in; empty for any below 400
/// @param zones zones of columns that differ from the file's
public record Conventions(
        AmountSign sign,
        EmptyWords empty,
        AccountSpelling accounts,
        CaseCurrency currency,
        Map<ExportColumn, ZoneId> zones,
        PlausibleRange plausible,
        SecondHours second,
        GivenBack givenBack,
        String letIn) {
    public Conventions {
        zones = Map.copyOf(zones);
    }

    /// The conventions stated by a profile, with defaults for the rest.
    ///
    /// @param zone zone of periods given in whole days
    public static Conventions of(
            MappingProfile said,
            AmountSign found,
            CaseCurrency currency,
            Map<ExportColumn, ZoneId> zones,
            ZoneId zone,
            int decimals) {
        return new Conventions(
                said.said("amount.sign").flatMap(AmountSign::of).orElse(found),
                EmptyWords.of(said),
                new AccountSpelling(
                        said.said("account.form")
                                .flatMap(AccountSpelling::steps)
                                .orElse(AccountSpelling.AS_WRITTEN.steps()),
                        Map.of()),
                currency,
                zones,
                PlausibleRange.of(said, zone, decimals),
                said.said("time.second").flatMap(SecondHours::of).orElse(SecondHours.NONE),
                said.said(GivenBack.KEY).flatMap(GivenBack::of).orElse(GivenBack.NONE),
                said.said("login.status")
                        .filter(status -> !status.equals("any"))
                        .orElse(""));
    }

    /// As in [ExportFormat#fingerprint].
    String fingerprint() {
        return String.join(
                "\n",
                sign.name(),
                empty.text(),
                AccountSpelling.words(accounts.steps()),
                new TreeMap<>(accounts.aliases()).toString(),
                currency.code() + currency.column() + new TreeMap<>(currency.rates()),
                new TreeMap<>(zones).toString(),
                plausible.toString(),
                second.text(),
                givenBack.text(),
                letIn);
    }

    Conventions with(Map<String, String> aliases) {
        return new Conventions(
                sign, empty, accounts.with(aliases), currency, zones, plausible, second, givenBack, letIn);
    }

    Conventions with(SecondHours found) {
        return new Conventions(sign, empty, accounts, currency, zones, plausible, found, givenBack, letIn);
    }
}
