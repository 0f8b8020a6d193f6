package io.grapevine.app;

import io.grapevine.app.answer.Answer;
import io.grapevine.experiment.NoArmReady;
import io.grapevine.experiment.Progress;
import io.grapevine.experiment.Results;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An engine that answers by the name of the file, and keeps what it was asked. */
final class FakeEngine implements Engine {
    Path file;
    RunOptions options;

    @Override
    public Answer run(Path scenario, RunOptions asked, Progress progress) throws InvalidScenarioException, IOException {
        file = scenario;
        options = asked;
        progress.world(0.4);
        progress.world(1);
        progress.replicates(8, 16, "difference +3 [-1, 7] people");
        return switch (scenario.toString()) {
            case "good.yaml", "demo.yaml" -> Synthetic.campaign(8, 0.1);
            case "cascade.yaml" -> Synthetic.cascade(8);
            case "imprecise.yaml" -> stopped(Results.Stop.REPLICATES_SPENT);
            case "late.yaml" -> stopped(Results.Stop.TIME_SPENT);
            case "interrupted.yaml" -> stopped(Results.Stop.INTERRUPTED);
            case "invalid.yaml" -> throw new InvalidScenarioException(List.of("error[E1]: one", "error[E2]: two"));
            case "choosing.yaml" -> throw new NoArmReady(List.of("greedy", "hubs"), Results.Stop.INTERRUPTED);
            case "slow.yaml" -> throw new NoArmReady(List.of("greedy", "hubs"), Results.Stop.TIME_SPENT);
            case "half.yaml" -> stopped(Results.Stop.TIME_SPENT, "greedy");
            case "half-interrupted.yaml" -> stopped(Results.Stop.INTERRUPTED, "greedy");
            case "bug.yaml" -> throw new IllegalStateException("boom");
            case "error.yaml" -> throw new ExceptionInInitializerError("boom");
            case "memory.yaml" -> throw new OutOfMemoryError("heap");
            default -> throw new NoSuchFileException(scenario.toString());
        };
    }

    private static Answer stopped(Results.Stop stop, String... missing) {
        Answer it = Synthetic.campaign(8, 0.1);
        Results r = it.results();
        return new Answer(
                new Results(
                        r.seed(),
                        r.level(),
                        r.model(),
                        r.world(),
                        r.metrics(),
                        r.arms(),
                        r.control(),
                        r.comparisons(),
                        r.precision(),
                        stop,
                        List.of(missing)),
                it.info());
    }

    @Override
    public String odd(Path scenario, RunOptions asked) {
        return "# " + scenario + "\n";
    }

    @Override
    public Plan plan(Path scenario, RunOptions asked, Progress progress) {
        progress.world(1);
        return new Plan(4, 16, 400, 12.3, 640, List.of(), List.of("The network is cached."));
    }

    @Override
    public Findings check(Path scenario, RunOptions asked) {
        options = asked;
        return scenario.toString().equals("invalid.yaml")
                ? new Findings(List.of("error[E1]: one", "error[E2]: two"), List.of())
                : new Findings(List.of(), List.of("warning[W1]: odd"));
    }

    @Override
    public String schema() {
        return "{\"$schema\": \"x\"}";
    }

    @Override
    public List<Template> templates() {
        return List.of(
                new Template("demo", "Micro or macro?", "grapevine: 1\n"),
                new Template("cascade", "A textbook cascade", "grapevine: 1\n# cascade\n"));
    }

    @Override
    public Optional<String> explain(String code) {
        return code.equals("E1203") ? Optional.of("A rate lies between 0 and 1.") : Optional.empty();
    }
}
