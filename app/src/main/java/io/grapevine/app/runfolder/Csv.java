package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Figures;
import java.util.List;

/** CSV after RFC 4180: a header in row 1, CRLF after each row, quotes where a field needs them, empty where missing. */
final class Csv {
    private final StringBuilder text = new StringBuilder();
    private final int columns;
    private int at;

    Csv(List<String> header) {
        columns = header.size();
        header.forEach(this::add);
    }

    Csv add(String field) {
        boolean quoted = field.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        text.append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        at++;
        text.append(at % columns == 0 ? "\r\n" : ",");
        return this;
    }

    Csv add(double number) {
        return add(Double.isFinite(number) ? Figures.shortest(number) : "");
    }

    Csv add(long number) {
        return add(Long.toString(number));
    }

    @Override
    public String toString() {
        if (at % columns != 0) {
            throw new IllegalStateException("fields=%d do not fill rows of %d".formatted(at, columns));
        }
        return text.toString();
    }
}
