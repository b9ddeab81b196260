/**
 * How long things take. Benches are no tests: they measure and never fail for being slow, and only a person who asks for
 * them runs them, with {@code bin/test -Dtest='*Bench'}. They leave their tables under {@code target/bench/};
 * {@code docs/benchmarks.md} has the figures of record.
 */
@NullMarked
package org.sealwright.bench;

import org.jspecify.annotations.NullMarked;
