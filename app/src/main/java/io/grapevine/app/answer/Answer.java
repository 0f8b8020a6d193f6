package io.grapevine.app.answer;

import io.grapevine.experiment.Results;

/**
 * All that people are told of a run: its numbers and what they are about.
 *
 * @param results the numbers
 * @param info where they come from
 */
public record Answer(Results results, ScenarioInfo info) {}
