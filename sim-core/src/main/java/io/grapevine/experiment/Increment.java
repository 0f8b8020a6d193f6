package io.grapevine.experiment;

import io.grapevine.outcome.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an arm adds to the world without it: for each column that a model names so, the arm's number less that of the
 * control in the same replicate. The draws are the same, so this is what the campaign did and not what chance did.
 */
final class Increment {
    private static final String PREFIX = Column.INCREMENTAL;

    private Increment() {}

    /** Returns an arm with the columns {@code incremental_...} that its metrics ask for, next to its own. */
    static ArmResults over(ArmResults control, ArmResults arm, List<String> wanted) {
        List<Column> columns = new ArrayList<>(arm.columns());
        double[][] values = new double[arm.values().length][];
        for (int replicate = 0; replicate < values.length; replicate++) {
            values[replicate] = Arrays.copyOf(arm.values()[replicate], columns.size() + wanted.size());
        }
        for (String name : wanted) {
            String of = name.substring(PREFIX.length());
            Column column = arm.columns().stream()
                    .filter(it -> it.name().equals(of))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("column=%s is not known".formatted(of)));
            double[] with = arm.column(of);
            double[] without = control.column(of);
            for (int replicate = 0; replicate < values.length; replicate++) {
                values[replicate][columns.size()] = with[replicate] - without[replicate];
            }
            columns.add(new Column(name, column.unit(), column.description() + " Less the same without the campaign."));
        }
        return new ArmResults(
                arm.name(),
                columns,
                values,
                arm.series(),
                arm.curves(),
                arm.creators(),
                arm.accounts(),
                arm.credits(),
                arm.seeding());
    }
}
