#pragma once

#include <cstddef>
#include <optional>

#include "source/byte_stream.h"
#include "source/json/json_items.h"

namespace lede {

/// Finds the end of a JSON object, byte by byte from its first. What is no
/// JSON has some end or none.
class ObjectEnd {
 public:
  /// Is this byte, the next one, its last?
  bool is_at(char byte);

 private:
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

/// Finds the objects of a JSON text in bounded memory: those of an array, or
/// those that stand one behind the other.
class ObjectFinder {
 public:
  ObjectFinder(ByteStream& stream, std::size_t max_object_bytes)
      : stream_(stream), max_object_bytes_(max_object_bytes) {}

  /// The next one, valid until the next call; nothing at the end. Throws
  /// ReadFailure, also for what is none between two, or for one without an
  /// end.
  std::optional<JsonPiece> next();

 private:
  bool find_begin();
  void skip(ObjectEnd& end);
  [[noreturn]] void fail(const char* reason) const;

  ByteStream& stream_;
  std::size_t max_object_bytes_;
  std::size_t number_ = 0;
  std::size_t pending_ = 0;  // bytes of the last object, to be taken
};

}  // namespace lede
