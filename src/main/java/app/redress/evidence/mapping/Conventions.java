package app.redress.evidence.mapping;

import app.redress.evidence.vocabulary.ExportColumn;
import java.time.ZoneId;
import java.util.Map;

/// What an export means by things that exports disagree about: the sign of an amount, words for nothing, the spelling
/// of accounts, zones that headers name, and what of it is plausible at all.
///
/// @param second rows in the second of two hours of one name
/// @param zones of columns whose times are in another zone than the file's others
public record Conventions(
        AmountSign sign,
        EmptyWords empty,
        AccountSpelling accounts,
        CaseCurrency currency,
        Map<ExportColumn, ZoneId> zones,
        PlausibleRange plausible,
        SecondHours second) {
    public Conventions {
        zones = Map.copyOf(zones);
    }

    /// What a profile says, and the usual where it is silent.
    ///
    /// @param zone in which a period of whole days is meant
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
                said.said("time.second").flatMap(SecondHours::of).orElse(SecondHours.NONE));
    }

    Conventions with(Map<String, String> aliases) {
        return new Conventions(sign, empty, accounts.with(aliases), currency, zones, plausible, second);
    }

    Conventions with(SecondHours found) {
        return new Conventions(sign, empty, accounts, currency, zones, plausible, found);
    }
}
