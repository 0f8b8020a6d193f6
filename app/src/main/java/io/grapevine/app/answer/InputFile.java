package io.grapevine.app.answer;

/**
 * A file that a run has read.
 *
 * @param path path as the scenario writes it
 * @param bytes size in bytes
 * @param sha256 SHA-256 of the content, in hexadecimal
 */
public record InputFile(String path, long bytes, String sha256) {}
