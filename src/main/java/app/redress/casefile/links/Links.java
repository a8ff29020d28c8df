package app.redress.casefile.links;

import java.util.List;

/// One page of linked accounts, and the things that link them.
///
/// @param things those of fewest accounts first, because they tell most; a thing in the centre before all others
/// @param moreThings how many further things are left out
/// @param accounts an account in the centre first, on every page; then those with most in common
/// @param offset how many linked accounts stand on earlier pages
/// @param total number of linked accounts on all pages, without one in the centre
/// @param due yen due to all of these and to the one in the centre
public record Links(
        LinkCentre centre,
        List<LinkedThing> things,
        long moreThings,
        List<LinkedAccount> accounts,
        int offset,
        long total,
        long due) {
    public Links {
        things = List.copyOf(things);
        accounts = List.copyOf(accounts);
    }

    /// How many accounts of the page come before the linked ones.
    public int pinned() {
        return centre instanceof LinkCentre.OfAccount && !accounts.isEmpty() ? 1 : 0;
    }

    /// How many accounts that have a thing are not on this page.
    public long folded(int thing) {
        return things.get(thing).accounts()
                - accounts.stream().filter(one -> one.things().contains(thing)).count();
    }
}
