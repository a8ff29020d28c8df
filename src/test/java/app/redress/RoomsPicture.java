package app.redress;

import java.util.List;

/// The picture of the rooms in CONTRIBUTING.md, drawn from the floors of the architecture rules.
final class RoomsPicture {
    private static final int LABEL = 14;

    private RoomsPicture() {}

    /// The top floor first; inner rooms follow the name of their room, which is written once.
    static String draw(List<List<String>> floors) {
        StringBuilder picture = new StringBuilder();
        String above = "";
        for (List<String> floor : floors.reversed()) {
            String room = room(floor);
            String label = room.equals(above) ? "" : room;
            String inner = room.isEmpty() ? String.join("  ", floor) : withoutRoom(room, floor);
            String line = room.isEmpty() ? inner : label + " ".repeat(LABEL - label.length()) + inner;
            picture.append(line.stripTrailing()).append('\n');
            above = room;
        }
        return picture.toString();
    }

    /// The room to which a whole floor belongs; empty for several.
    private static String room(List<String> floor) {
        List<String> rooms = floor.stream()
                .map(name -> name.replaceFirst("\\..*", ""))
                .distinct()
                .toList();
        return rooms.size() == 1 ? rooms.getFirst() : "";
    }

    private static String withoutRoom(String room, List<String> floor) {
        return String.join(
                "  ",
                floor.stream()
                        .map(name -> name.replaceFirst("^" + room + "\\.?", ""))
                        .toList());
    }
}
