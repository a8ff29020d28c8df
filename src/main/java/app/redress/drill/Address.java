package app.redress.drill;

/// Where an access came from.
///
/// @param country ISO 3166 alpha-2 of the address, as a country database would say
record Address(String ip, String country) {
    static final String JAPAN = "JP";

    boolean foreign() {
        return !country.equals(JAPAN);
    }
}
