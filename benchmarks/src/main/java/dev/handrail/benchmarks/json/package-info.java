/** How fast events are read and answers written, beside other mappers. */
package dev.handrail.benchmarks.json;
