/**
 * What stands between a method of a REST API and its integration, and back: mapping templates,
 * mapped parameters, integration responses, and the log that the console's method test shows. Not
 * for users. Nothing here is loaded by an application without such an API.
 */
@NullMarked
package dev.handrail.local.api.mapping;

import org.jspecify.annotations.NullMarked;
