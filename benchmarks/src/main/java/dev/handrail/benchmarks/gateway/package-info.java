/** What stands between a front door's event and a handler. */
package dev.handrail.benchmarks.gateway;
