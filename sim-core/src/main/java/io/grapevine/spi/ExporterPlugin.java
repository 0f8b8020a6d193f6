package io.grapevine.spi;

import io.grapevine.experiment.Results;
import java.io.IOException;
import java.io.OutputStream;

/** Writes results in a form of its own: {@code run FILE --export NAME}. Called once, after the run. */
public interface ExporterPlugin extends Plugin {
    /**
     * Writes files into {@code export/NAME/} of the run folder.
     *
     * @param results the numbers
     * @param scenario the scenario with every default written out, as YAML
     * @throws IOException if a file cannot be written
     */
    void export(Results results, String scenario, Files files) throws IOException;

    /** Where an exporter writes. */
    interface Files {
        /**
         * Opens a new file; the caller closes it.
         *
         * @param name file name, without folders
         */
        OutputStream create(String name) throws IOException;
    }
}
