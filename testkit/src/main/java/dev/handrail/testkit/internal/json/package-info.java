/** The one package of the testkit that knows a JSON library. Not for users. */
@NullMarked
package dev.handrail.testkit.internal.json;

import org.jspecify.annotations.NullMarked;
