package app.redress.console.search;

/// Something the window can do now.
///
/// @param words as in the menu
/// @param keys its shortcut; blank for none
public record Command(String words, String keys, Runnable act) {}
