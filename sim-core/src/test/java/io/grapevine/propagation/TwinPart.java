package io.grapevine.propagation;

/** Parts of the model that the twin can be built without: their code is then never reached. */
enum TwinPart {
    DISCOVERY,
    RANKING,
    COMMENTS,
    SHARING,
    CREATIVE_FREEDOM,
    POST_QUALITY,
    TIES,
    SPONSORED,
    SATURATION,
    OVERFIT,
    FALSE_CLAIMS,
    FORGETTING,
    CODE,
    PRICE,
    PROOF,
    STOCK,
    REPURCHASE,
    ADVOCACY,
    DETRACTION,
    ADVERTISING,
    RIVALS,
    SEARCH,
    AUDITS,
    HAGGLING
}
