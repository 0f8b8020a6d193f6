package io.grapevine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code new [TEMPLATE [FILE]]}. */
@Command(name = "new", description = "Writes a scenario file to start from; without a name, lists the templates.")
final class NewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEMPLATE", description = "Name of a template.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "File to write, TEMPLATE.yaml unless given; - prints it.")
    private @Nullable String file;

    @Option(names = "--force", description = "Overwrite FILE.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = root.console().out();
        List<Engine.Template> templates = root.engine().templates();
        if (name == null) {
            templates.forEach(template -> out.println(template.name() + "  " + template.description()));
            return ExitCode.OK.code();
        }
        Engine.Template template = templates.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no template is called %s; there are: %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                templates.stream()
                                                        .map(Engine.Template::name)
                                                        .toList()))));
        if ("-".equals(file)) {
            out.print(template.yaml());
            out.flush();
        } else {
            Path path = Path.of(file == null ? template.name() + ".yaml" : file);
            TemplateFile.write(path, template, force);
            root.console().err().println("wrote " + path + "; run it: grapevine run " + path);
        }
        return ExitCode.OK.code();
    }
}
