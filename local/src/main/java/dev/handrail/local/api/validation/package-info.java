/**
 * Request validators and models of REST APIs. Not for users. Nothing here is loaded by an
 * application without such an API.
 */
@NullMarked
package dev.handrail.local.api.validation;

import org.jspecify.annotations.NullMarked;
