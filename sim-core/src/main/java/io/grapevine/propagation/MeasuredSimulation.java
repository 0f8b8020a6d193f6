package io.grapevine.propagation;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Measured;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.outcome.Series;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A simulation with further columns, each a function of what its replicates yield.
 *
 * @param inner what is simulated
 * @param measures the further columns, each reported as a metric too
 */
public record MeasuredSimulation(Simulation inner, List<Measure> measures) implements Simulation {

    /**
     * A further column.
     *
     * @param column its name, unit and meaning
     * @param goal whether a planner wants more or less of it
     * @param of its number in a replicate; called by several threads
     */
    public record Measure(Column column, Metric.Goal goal, ToDoubleFunction<Measured> of) {}

    public MeasuredSimulation {
        measures = List.copyOf(measures);
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(inner.columns().stream(), measures.stream().map(Measure::column))
                .toList();
    }

    @Override
    public List<Series> series() {
        return inner.series();
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(
                        inner.metrics().stream(),
                        measures.stream().map(measure -> Metric.mean(measure.column(), measure.goal())))
                .toList();
    }

    @Override
    public List<Column> besideControl() {
        return inner.besideControl();
    }

    @Override
    public List<String> parts() {
        return inner.parts();
    }

    @Override
    public List<Column> creditRules() {
        return inner.creditRules();
    }

    @Override
    public List<Column> accountColumns() {
        return inner.accountColumns();
    }

    @Override
    public Worker worker() {
        return new MeasuringWorker(inner.worker());
    }

    private final class MeasuringWorker implements Worker {
        private final Worker worker;
        private final List<Column> columns = inner.columns();
        private final List<Series> series = inner.series();

        MeasuringWorker(Worker worker) {
            this.worker = worker;
        }

        @Override
        public Replicate run(int replicate) {
            Replicate plain = worker.run(replicate);
            Measured measured = new Measured(columns, plain.values(), series, plain.curves());
            return plain.with(measures.stream()
                    .mapToDouble(measure -> measure.of().applyAsDouble(measured))
                    .toArray());
        }

        @Override
        public double[] beside(Worker control) {
            return worker.beside(((MeasuringWorker) control).worker);
        }
    }

    @Override
    public @Nullable SeedReport seeding() {
        return inner.seeding();
    }

    @Override
    public List<CreatorDelivery> deliveries(List<Replicate> replicates, DoubleConsumer progress) {
        return inner.deliveries(replicates, progress);
    }
}
