/** Benchmarks: sites of any size to measure on, and what is measured. No part of the program. */
package bron.bench;
