#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <lede/span.h>

#include "utf8.h"

/// What the fuzzer, or replay.cpp, calls with each input. Returns 0; a broken
/// promise ends the process.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace lede::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A promise that holds for every input.
inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

inline void require_valid(std::string_view text) {
  require(is_valid_utf8(text), "text is valid UTF-8");
}

/// Spans of parts (with a member `span`, or given by `span_of`) rise, do not
/// overlap, lie inside the text and stand on borders between characters.
template <typename Parts, typename SpanOf>
void require_rising(std::string_view text, const Parts& parts,
                    SpanOf&& span_of) {
  std::size_t done = 0;
  for (const auto& part : parts) {
    const Span span = span_of(part);
    require(span.begin >= done && span.end >= span.begin, "spans rise");
    require(span.end <= text.size(), "spans lie inside");
    require(border_before(text, span.begin) == span.begin &&
                border_before(text, span.end) == span.end,
            "spans divide no character");
    done = span.end;
  }
}

template <typename Parts>
void require_rising(std::string_view text, const Parts& parts) {
  require_rising(text, parts, [](const auto& part) { return part.span; });
}

}  // namespace lede::fuzz
