package io.grapevine.scenario.compiler;

import io.grapevine.scenario.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file with a row for each account: a header, ids in the column account, numbers in the others, and an empty field
 * where nothing is said. Lines that start with # are comments.
 */
final class AccountsFile {
    private final String key;
    private final String name;
    private final AccountLookup lookup;

    /**
     * @param key key path that names the file
     * @param name the file as the scenario writes it
     */
    AccountsFile(String key, String name, AccountLookup lookup) {
        this.key = key;
        this.name = name;
        this.lookup = lookup;
    }

    /**
     * Writes the numbers of the file over those that stand for the accounts now.
     *
     * @param columns arrays by account, by the name of their column; columns of other names are passed over
     * @param ranges what each column may hold, in words of an interval such as [0, 1]
     */
    void readInto(Path folder, List<Path> inputs, Map<String, double[]> columns, Map<String, double[]> ranges) {
        Path file = folder.resolve(name);
        inputs.add(file);
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new NetworkFiles.Unreadable(
                    key,
                    ErrorCode.E1401,
                    "there is no file %s".formatted(name),
                    "the path is relative to the scenario file");
        } catch (IOException | SecurityException unreadable) {
            throw new NetworkFiles.Unreadable(
                    key,
                    ErrorCode.E1401,
                    "%s cannot be read as UTF-8 text".formatted(name),
                    "check file and permissions");
        }
        rows(lines, columns, ranges);
    }

    private void rows(List<String> lines, Map<String, double[]> columns, Map<String, double[]> ranges) {
        List<String> header = List.of();
        Set<Integer> seen = new HashSet<>();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1).replace("\uFEFF", "");
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(text);
            if (header.isEmpty()) {
                header = header(fields, line, columns);
            } else if (fields.size() != header.size()) {
                String problem = "%d fields, but the header has %d".formatted(fields.size(), header.size());
                throw malformed(line, problem, "leave a field empty where nothing is said");
            } else {
                row(line, rowOf(header, fields), columns, ranges, seen);
            }
        }
    }

    private List<String> header(List<String> fields, int line, Map<String, double[]> columns) {
        if (!fields.contains("account") || fields.stream().noneMatch(columns::containsKey)) {
            String needed = String.join(" or ", columns.keySet());
            throw malformed(line, "the header must name account, and %s".formatted(needed), "such as account,opinion");
        }
        return fields;
    }

    private static Map<String, String> rowOf(List<String> header, List<String> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            row.put(header.get(at), fields.get(at));
        }
        return row;
    }

    private void row(
            int line,
            Map<String, String> row,
            Map<String, double[]> columns,
            Map<String, double[]> ranges,
            Set<Integer> seen) {
        String id = row.getOrDefault("account", "");
        int account = lookup.find(id);
        if (account < 0) {
            String place = String.format(Locale.ROOT, "%s, line %d: account %s is not in the network", name, line, id);
            throw new NetworkFiles.Unreadable(key, ErrorCode.E1405, place, lookup.advice());
        }
        if (!seen.add(account)) {
            throw malformed(line, "account %s is there twice".formatted(id), "keep one of its rows");
        }
        columns.forEach((column, values) -> {
            String field = row.getOrDefault(column, "");
            if (!field.isEmpty()) {
                values[account] = number(line, column, field, ranges.getOrDefault(column, new double[] {-1e9, 1e9}));
            }
        });
    }

    private double number(int line, String column, String field, double[] range) {
        double number;
        try {
            number = Double.parseDouble(field);
        } catch (NumberFormatException text) {
            number = Double.NaN;
        }
        if (!(number >= range[0] && number <= range[1])) {
            String problem = String.format(
                    Locale.ROOT, "%s is %s, but must be a number in [%s, %s]", column, field, range[0], range[1]);
            throw malformed(line, problem, "write a number with a point, or leave the field empty");
        }
        return number;
    }

    private NetworkFiles.Unreadable malformed(int line, String problem, String advice) {
        return new NetworkFiles.Unreadable(
                key, ErrorCode.E1402, String.format(Locale.ROOT, "%s, line %d: %s", name, line, problem), advice);
    }

    /** Splits at commas outside double quotes. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean doubled = quoted && c == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (doubled) {
                field.append('"');
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
