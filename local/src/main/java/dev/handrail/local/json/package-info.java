/** JSON as people read it, by way of Gson. No other package of this module knows Gson. */
@NullMarked
package dev.handrail.local.json;

import org.jspecify.annotations.NullMarked;
