package io.grapevine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code demo}. */
@Command(name = "demo", description = "Writes an example scenario into this folder and runs it.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Mixin
    private RunFlags flags = new RunFlags();

    @Override
    public Integer call() throws InvalidScenarioException, IOException {
        Engine.Template template = root.engine().templates().get(0);
        Path file = Path.of(template.name() + ".yaml");
        if (!Files.exists(file)) {
            TemplateFile.write(file, template, false);
            root.console().err().println("wrote " + file + ", a scenario to look at and change");
        }
        return new RunSession(root, flags).run(file).code();
    }
}
