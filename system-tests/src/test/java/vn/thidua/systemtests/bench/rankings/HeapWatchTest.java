package vn.thidua.systemtests.bench.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {

  @Test
  void shouldAddUpThePoolsOfTheHeap_whenTheServiceTellsOfOthersToo() {
    String metrics =
        """
        # TYPE jvm_memory_used_bytes gauge
        jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.5E7
        jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 6.0E7
        jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.0E7
        jvm_memory_max_bytes{area="heap",id="Tenured Gen"} 1.7E8
        """;

    long used = HeapWatch.sum(metrics, "jvm_memory_used_bytes");

    assertThat(used).isEqualTo(75_000_000);
  }
}
