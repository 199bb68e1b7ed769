package com.careervp.console.ui.widgets;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The order of a table's columns, how wide they are and which are shown, as text that preferences can keep:
/// `Queue=176,shown;Delayed=70,hidden`.
///
/// @param places in the order of the columns
record ColumnLayout(List<Place> places) {
    private static final double NARROWEST = 24;
    private static final double WIDEST = 2_000;
    private static final Pattern PLACE = Pattern.compile("([^=;,]+)=(\\d{1,5}),(shown|hidden)");

    /// One column.
    ///
    /// @param name the column's heading
    /// @param width pixels
    record Place(String name, double width, boolean shown) {
        Place {
            width = Math.clamp(width, NARROWEST, WIDEST);
        }
    }

    ColumnLayout {
        places = List.copyOf(places);
    }

    /// Reads what [#written()] wrote. What cannot be read is left out, so that an edited or older file does no harm.
    static ColumnLayout read(String text) {
        List<Place> places = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher place = PLACE.matcher(part);
            if (place.matches()) {
                places.add(new Place(
                        URLDecoder.decode(place.group(1), StandardCharsets.UTF_8),
                        Double.parseDouble(place.group(2)),
                        place.group(3).equals("shown")));
            }
        }
        return new ColumnLayout(places);
    }

    String written() {
        return places.stream()
                .map(place -> URLEncoder.encode(place.name(), StandardCharsets.UTF_8) + "=" + Math.round(place.width())
                        + "," + (place.shown() ? "shown" : "hidden"))
                .collect(Collectors.joining(";"));
    }

    /// Whether at least one column is shown: a table without any could not be mended with the mouse.
    boolean usable() {
        return places.stream().anyMatch(Place::shown);
    }
}
