package io.grapevine.scenario;

import io.grapevine.kernel.Tongues;
import io.grapevine.outcome.Metric;
import io.grapevine.propagation.TalkModel;
import io.grapevine.propagation.TalkSimulation;
import io.grapevine.scenario.Case.Form;
import java.util.List;

/** Models in which accounts talk one by one: who starts holds an opinion, a grammar, a rumour or a piece of news. */
public sealed interface TalkSpec extends ModelSpec, WithMetrics {
    /** Returns the model, which needs nothing of the network. */
    TalkModel toModel();

    @Override
    default List<Metric> metrics() {
        return TalkSimulation.metricsOf(toModel());
    }

    /** Accounts copy one of those they follow, one at a time. */
    @Case(form = Form.UNDER_KEY, by = "voter")
    record Voter() implements TalkSpec {
        @Override
        public TalkModel toModel() {
            return new TalkModel.Voter();
        }
    }

    /** Two grammars in one network; those who start speak grammar 1. */
    @Case(form = Form.UNDER_KEY, by = "language_change")
    record LanguageChange(
            @Key(
                    says =
                            "How grammars change: individual copies one of those followed, threshold goes by how many of"
                                    + " them speak grammar 1, reward moves all who hear a speaker a step towards what was spoken.")
            Rule rule,

            @Key(
                    says = "Share of those followed that must speak grammar 1, under threshold.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "30%",
                    source = "NetLogo Language Change",
                    grade = Grade.B)
            double threshold,

            @Key(
                    says = "Step of a listener towards what it heard, under reward.",
                    range = "[0, 1]",
                    defaultsTo = "0.01",
                    source = "NetLogo Language Change",
                    grade = Grade.B)
            double gamma,

            @Key(
                    says = "Bias of speakers for grammar 1, under reward with logistic.",
                    range = "[0, 1]",
                    defaultsTo = "0.025",
                    source = "NetLogo Language Change",
                    grade = Grade.B)
            double alpha,

            @Key(
                    says =
                            "Whether speakers push their weight towards 0 or 1 by a logistic curve, under reward; else they"
                                    + " speak grammar 1 with 1.5 times their weight.",
                    defaultsTo = "true",
                    source = "NetLogo Language Change",
                    grade = Grade.B)
            boolean logistic,

            @Key(
                    says = "Whether grammar 1 is never given up, under individual and threshold.",
                    defaultsTo = "false",
                    source = "NetLogo Language Change",
                    grade = Grade.B)
            boolean sink)
            implements TalkSpec {
        /** How grammars change. */
        public enum Rule {
            INDIVIDUAL,
            THRESHOLD,
            REWARD
        }

        @Override
        public TalkModel toModel() {
            return new TalkModel.LanguageChange(
                    new Tongues.Habits(Tongues.Rule.valueOf(rule.name()), threshold, gamma, alpha, logistic, sink));
        }
    }

    /** Spreaders stop once they speak to someone who has heard (Maki and Thompson 1973). */
    @Case(form = Form.UNDER_KEY, by = "rumour")
    record Rumour(
            @Key(
                    says = "Chance that someone who has not heard takes the rumour up.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "100%",
                    source = "Maki and Thompson 1973",
                    grade = Grade.A)
            double passes,

            @Key(
                    says = "Chance that speaking to someone who has heard stops the speaker.",
                    unit = "%",
                    range = "(0, 1]",
                    defaultsTo = "100%",
                    source = "Maki and Thompson 1973",
                    grade = Grade.A)
            double stops)
            implements TalkSpec {
        @Override
        public TalkModel toModel() {
            return new TalkModel.Rumour(passes, stops);
        }
    }

    /** Everyone who knows tells one of their followers each round. */
    @Case(form = Form.UNDER_KEY, by = "gossip")
    record Gossip() implements TalkSpec {
        @Override
        public TalkModel toModel() {
            return new TalkModel.PushGossip();
        }
    }
}
