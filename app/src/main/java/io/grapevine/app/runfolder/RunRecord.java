package io.grapevine.app.runfolder;

import java.time.Instant;
import java.util.List;

/**
 * What is true of one run only: when, where and how it was made. Only the manifest and the log tell it.
 *
 * @param command the command line as it was given
 * @param version version of Grapevine
 * @param started when the run began
 * @param finished when its results were there
 * @param threads threads that computed
 * @param log what was said meanwhile, with times
 */
public record RunRecord(
        List<String> command, String version, Instant started, Instant finished, int threads, List<String> log) {
    public RunRecord {
        command = List.copyOf(command);
        log = List.copyOf(log);
    }
}
