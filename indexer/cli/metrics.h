#pragma once

#include <string>

#include <lede/indexer.h>

namespace lede {

/// Figures of a run that has ended well, in the text format of Prometheus
/// (https://prometheus.io/docs/instrumenting/exposition_formats), for the
/// textfile collector of its node exporter.
std::string metrics_of(const IndexReport& report);

}  // namespace lede
