package io.grapevine.outcome;

import java.util.List;

/**
 * What one replicate of an arm yielded, by name, for metrics that are computed from it.
 *
 * @param columns what the numbers are
 * @param values the numbers, by column; read-only by contract
 * @param series what the curves are
 * @param curves the curves, by series, then step from 0; read-only by contract
 */
public record Measured(List<Column> columns, double[] values, List<Series> series, double[][] curves) {
    /**
     * Returns the number of a column.
     *
     * @throws IllegalArgumentException if there is no such column; the message lists those there are
     */
    public double value(String column) {
        List<String> names = columns.stream().map(Column::name).toList();
        return values[at("column", column, names)];
    }

    /**
     * Returns a copy of a curve, one number a step from 0.
     *
     * @throws IllegalArgumentException if there is no such series; the message lists those there are
     */
    public double[] curve(String name) {
        List<String> names = series.stream().map(Series::name).toList();
        return curves[at("series", name, names)].clone();
    }

    private static int at(String what, String name, List<String> names) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "there is no %s %s; there are: %s".formatted(what, name, String.join(", ", names)));
        }
        return at;
    }
}
