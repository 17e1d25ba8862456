package dev.handrail.benchmarks.coldstart;

import java.io.IOException;
import java.util.List;

/** Further ways to write a function; a service of the module that has their libraries. */
public interface Peers {

  /**
   * The ways.
   *
   * @param workload what the functions do
   * @return variants, none where the peers cannot do it
   * @throws IOException if their jars cannot be found
   */
  List<Variant> variants(Workload workload) throws IOException;
}
