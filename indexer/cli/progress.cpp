#include "progress.h"

#include <cmath>
#include <cstdio>

namespace lede {
namespace {

constexpr double kMillion = 1e6;
constexpr auto kBetweenUpdates = std::chrono::milliseconds(100);

std::string one_decimal(double number) {
  char text[64];
  const int size = std::snprintf(text, sizeof text, "%.1f", number);
  return {text, static_cast<std::size_t>(size)};
}

std::string duration_text(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) {
    return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) +
           " s";
  }
  return std::to_string(whole / 3600) + " h " +
         std::to_string(whole % 3600 / 60) + " min";
}

std::string line_for(const IndexProgress& progress, double seconds) {
  const auto done = static_cast<double>(progress.bytes_done);
  const auto total = static_cast<double>(progress.bytes_total);
  std::string line = grouped(progress.articles) + " articles, " +
                     megabytes(progress.bytes_done);
  if (total > 0) line += " of " + megabytes(progress.bytes_total);
  line += " MB";
  if (seconds > 0)
    line += ", " + one_decimal(done / kMillion / seconds) + " MB/s";
  if (total > done && done > 0) {
    line += ", " + duration_text(seconds * (total - done) / done) + " left";
  }
  if (progress.rejected > 0) {
    line += ", " + grouped(progress.rejected) + " rejected";
  }
  return line;
}

}  // namespace

ProgressLine::ProgressLine(bool enabled) : enabled_(enabled) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const IndexProgress& progress) {
  const Clock::time_point now = Clock::now();
  if (!enabled_ || now - last_shown_ < kBetweenUpdates) return;
  last_shown_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::fprintf(stderr, "\r\x1b[K%s", line_for(progress, seconds).c_str());
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (!visible_) return;
  std::fputs("\r\x1b[K", stderr);
  visible_ = false;
}

std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

std::string megabytes(std::uint64_t bytes) {
  const double value = static_cast<double>(bytes) / kMillion;
  if (value < 10) return one_decimal(value);
  return grouped(static_cast<std::size_t>(std::lround(value)));
}

}  // namespace lede
