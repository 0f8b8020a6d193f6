/** Products, contracts, fees, money: what an arm buys and what it costs. */
@NullMarked
package io.grapevine.campaign;

import org.jspecify.annotations.NullMarked;
