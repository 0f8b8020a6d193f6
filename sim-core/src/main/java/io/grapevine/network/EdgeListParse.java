package io.grapevine.network;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reading of an edge list, from the first line to the network. */
final class EdgeListParse {
    /*
     * Layout. Fields are ranges of the line's bytes. Ids become account numbers at once, by first appearance; follows and
     * values pile up in lists and are sorted into rows at the end.
     *
     * A first row that may be a header takes row 0 but gives its ids no numbers yet (heldBack). The first text id after
     * it proves it data: its ids then go before all others, as if they had been read first.
     *
     * Cost. Per row two hash look-ups and no allocation, unless ids are texts.
     */
    private final ByteLines lines;
    private final EdgeListFormat wanted;
    private final int mostFollows;
    private final RowFields fields = new RowFields();
    private final AccountNumbering numbering = new AccountNumbering();

    private List<String> names = List.of();
    private int authorAt;
    private int followerAt;
    private @Nullable ValueList[] values = {};
    private final FollowList follows = new FollowList();
    private List<String> heldBack = List.of();

    EdgeListParse(ByteLines lines, EdgeListFormat wanted, int mostFollows) {
        this.lines = lines;
        this.wanted = wanted;
        this.mostFollows = mostFollows;
    }

    ImportedNetwork read() throws IOException {
        if (nextRow()) {
            readFirstRow();
        }
        while (nextRow()) {
            requireFields(split(), names.size());
            addFollow();
        }
        return toNetwork();
    }

    /** Goes to the next line that is neither blank nor a comment. */
    private boolean nextRow() throws IOException {
        while (lines.next()) {
            int at = lines.start();
            while (at < lines.end() && RowFields.blank(lines.bytes()[at])) {
                at++;
            }
            if (at < lines.end() && lines.bytes()[at] != '#' && lines.bytes()[at] != '%') {
                return true;
            }
        }
        return false;
    }

    private void readFirstRow() throws IOException {
        fields.chooseSeparator(lines.bytes(), lines.start(), lines.end());
        int count = split();
        List<String> row = new ArrayList<>();
        for (int field = 0; field < count; field++) {
            row.add(text(field));
        }
        EdgeListHeader header = header(row);
        names = header.format().columns();
        requireFields(count, names.size());
        authorAt = names.indexOf(EdgeListFormat.AUTHOR);
        followerAt = names.indexOf(EdgeListFormat.FOLLOWER);
        values = names.stream()
                .map(name -> EdgeListHeader.value(name) ? new ValueList() : null)
                .toArray(ValueList[]::new);
        if (header.possible()) {
            heldBack = List.of(row.get(authorAt), row.get(followerAt));
            follows.add(0, 0);
        } else if (!header.certain()) {
            addFollow();
        }
    }

    private EdgeListHeader header(List<String> row) throws NetworkFormatException {
        try {
            return EdgeListHeader.of(wanted, row);
        } catch (IllegalArgumentException e) {
            String problem = String.valueOf(e.getMessage());
            throw problem(lines.start(), problem, "list the columns from left to right, as in [author, follower]");
        }
    }

    private void addFollow() throws IOException {
        final int row = follows.length();
        if (row == mostFollows) {
            throw problem(
                    lines.start(),
                    "the file holds more than %d follows".formatted(mostFollows),
                    "a network holds no more; take a sample of the file");
        }
        if (!heldBack.isEmpty() && !(whole(authorAt) && whole(followerAt))) {
            release();
        }
        final int author = account(authorAt);
        follows.add(author, account(followerAt));
        for (int column = 0; column < values.length; column++) {
            final ValueList list = values[column];
            if (list != null) {
                list.add(value(column));
            }
        }
    }

    private boolean whole(int field) {
        return WholeNumber.is(lines.bytes(), fields.from(field), fields.to(field));
    }

    /** Takes the row that was held back as data. */
    private void release() {
        List<String> first = heldBack.stream().distinct().toList();
        numbering.turnToTexts(first);
        for (int row = 1; row < follows.length(); row++) {
            follows.set(row, follows.author(row) + first.size(), follows.follower(row) + first.size());
        }
        follows.set(0, 0, first.size() - 1);
        heldBack = List.of();
    }

    private int account(int field) throws NetworkFormatException {
        final int from = fields.from(field);
        final int to = fields.to(field);
        try {
            if (WholeNumber.is(lines.bytes(), from, to)) {
                return numbering.appearance(WholeNumber.parse(lines.bytes(), from, to));
            }
            if (from == to) {
                throw problem(from, "the " + names.get(field) + " is empty", "name an account in every row");
            }
            return numbering.appearance(text(field));
        } catch (IllegalArgumentException e) {
            throw problem(from, String.valueOf(e.getMessage()), "take a sample of the file");
        }
    }

    private double value(int field) throws NetworkFormatException {
        final int from = fields.from(field);
        final double value = DecimalField.parse(lines.bytes(), from, fields.to(field));
        if (Double.isFinite(value)) {
            return value;
        }
        String text = text(field);
        String problem = "%s \"%s\" is not a finite number".formatted(names.get(field), text);
        String advice = text.indexOf(',') >= 0
                ? "write decimals with a point, as in 0.5"
                : "write a number such as 0.5, or _ for this column in columns to pass over it";
        throw problem(from, problem, advice);
    }

    private String text(int field) throws NetworkFormatException {
        try {
            return LineText.decode(lines.bytes(), fields.from(field), fields.to(field));
        } catch (CharacterCodingException e) {
            NetworkFormatException problem =
                    problem(fields.from(field), "the text is not UTF-8", "save the file as UTF-8");
            problem.initCause(e);
            throw problem;
        }
    }

    private int split() throws NetworkFormatException {
        int count = fields.split(lines.bytes(), lines.start(), lines.end());
        if (count == RowFields.OPEN_QUOTE) {
            throw problem(fields.last(), "a quote opens and does not close on its line", "close it, or double it");
        }
        if (count == RowFields.TEXT_AFTER_QUOTE) {
            throw problem(fields.last(), "text follows a closing quote", "double quotes that belong to the text");
        }
        return count;
    }

    private void requireFields(int count, int wantedCount) throws NetworkFormatException {
        if (count < wantedCount) {
            throw problem(
                    lines.start(),
                    "the row has %s but the columns are %s".formatted(fieldsInWords(count), String.join(", ", names)),
                    "separate fields %s in every row, as in the first".formatted(separatorInWords()));
        }
        if (count > wantedCount) {
            throw problem(
                    fields.from(wantedCount),
                    "the row has %s but the columns are %s".formatted(fieldsInWords(count), String.join(", ", names)),
                    "list all columns from left to right, as in [author, follower, weight, _], or put text that holds "
                            + "separators in double quotes");
        }
    }

    private static String fieldsInWords(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }

    private String separatorInWords() {
        return switch (fields.separator()) {
            case ';' -> "by a semicolon";
            case ',' -> "by a comma";
            default -> "by a tab or spaces";
        };
    }

    private NetworkFormatException problem(int at, String problem, String advice) {
        return new NetworkFormatException(
                lines.number(),
                LineText.column(lines.bytes(), lines.start(), at),
                problem,
                advice,
                LineText.excerpt(lines.bytes(), lines.start(), lines.end(), at));
    }

    private ImportedNetwork toNetwork() throws IOException {
        if (follows.length() == 1 && !heldBack.isEmpty()) {
            release();
        }
        if (follows.length() == 0) {
            throw new NetworkFormatException(
                    0, 0, "the file holds no follows", "give one follow a line: an author and a follower", "");
        }
        if (!heldBack.isEmpty()) {
            follows.dropFirst();
        }
        numbering.settle(follows);
        Map<String, double[]> columns = new LinkedHashMap<>();
        if (Arrays.stream(values).allMatch(Objects::isNull)) {
            return new ImportedNetwork(follows.toNetwork(numbering.count()), numbering.ids(), columns);
        }
        FollowSorter sorted = follows.toSorted(numbering.count());
        for (int column = 0; column < values.length; column++) {
            final ValueList list = values[column];
            if (list != null) {
                columns.put(names.get(column), list.inOrder(sorted.origin()));
            }
        }
        return new ImportedNetwork(sorted.network(), numbering.ids(), columns);
    }
}
