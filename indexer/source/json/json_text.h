#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <lede/article_source.h>

#include "source/json/json_record.h"
#include "source/naming.h"

namespace lede {

/// A record of JSON that was read and not parsed yet. The records of a file are
/// read one after the other; what they hold, any thread can tell.
struct JsonText {
  std::string text;
  std::size_t number = 0;                ///< in its file, counted from 1
  std::string_view unit;                 ///< what is counted, "line"; static
  std::shared_ptr<const Naming> naming;  ///< of the file
  std::optional<std::uint64_t> offset;   ///< in the file, where it has one
  std::string encoding = {};  ///< of the file, if it was UTF-16 or UTF-32
};

/// "a.jsonl, line 7", for messages.
std::string place_of(const JsonText& text);

/// "a.jsonl#7", of an article whose record tells none.
std::string id_of_place(const JsonText& text);

/// The article that a record holds, or why there is none.
ArticleSource::Item article_of(JsonText text, JsonRecordReader& records);

}  // namespace lede
