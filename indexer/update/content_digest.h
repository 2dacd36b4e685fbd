#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <lede/article.h>

#include "source/json/json_text.h"

namespace lede {

/// Stands for all that an article was found as: articles of one id and one
/// digest are the same, and so is what is made of them.
/// The record of a raw article counts with it, where it is in the file does
/// not: a line of JSON that moves on is the same, one that is written in
/// another way is not.
std::uint64_t content_digest(const RawArticle& raw);
std::uint64_t content_digest(const Article& article);

/// The same of a record of JSON, which need not be parsed for it: its text
/// tells all. An article that has no id there is called after its place, which
/// counts then.
class JsonContent {
 public:
  explicit JsonContent(const JsonText& record);

  /// The digest of the article that the record holds, once its id is known.
  std::uint64_t digest_of(std::string_view id) const {
    return id == id_of_place_ ? as_placed() : as_named();
  }

  /// The digest if it has an id of its own, and if it has none.
  std::uint64_t as_named() const { return digest_; }
  std::uint64_t as_placed() const;
  const std::string& id_of_place() const { return id_of_place_; }

 private:
  std::string id_of_place_;
  std::uint64_t digest_;
};

}  // namespace lede
