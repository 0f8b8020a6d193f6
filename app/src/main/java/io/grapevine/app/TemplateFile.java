package io.grapevine.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A template written as a scenario file. */
final class TemplateFile {
    private TemplateFile() {}

    /**
     * Writes a template.
     *
     * @throws FileAlreadyExistsException if there is such a file and force is not set
     */
    static void write(Path path, Engine.Template template, boolean force) throws IOException {
        OpenOption[] options = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        Files.writeString(path, template.yaml(), options);
    }
}
