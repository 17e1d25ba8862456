/**
 * JSON as Lambda functions meet it, by way of Gson. No other package of this module knows Gson.
 *
 * <p>Start with {@link dev.handrail.json.EventGson} for a ready {@code Gson}, or with {@link
 * dev.handrail.json.EventAdapterFactory} for a {@code Gson} of your own.
 */
@NullMarked
package dev.handrail.json;

import org.jspecify.annotations.NullMarked;
