package io.grapevine.propagation;

/** How word of mouth moves. Closed on purpose: schema, docs and editor hints list every case. */
public sealed interface Model permits SpreadModel, TrustWeighted, TalkModel, OpinionModel, TrustModel {
    /** Returns the name that scenario files use. */
    String name();
}
