/** What tests of front doors share: a server on a free port, functions that answer at once. */
package dev.handrail.local.front;
