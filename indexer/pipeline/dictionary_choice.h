#pragma once

#include <cstddef>
#include <map>

#include <lede/article.h>

#include "index_writer.h"
#include "packing/dictionary_sample.h"
#include "script.h"

namespace lede {

/// Says which dictionary an article is packed with. Each script has one of its
/// own, made of every second of the first articles in it; articles before it is
/// made are packed without. What is said depends on the articles and their
/// order alone.
class DictionaryChoice {
 public:
  /// The writer has the dictionaries, and outlives this.
  explicit DictionaryChoice(IndexWriter& writer) : writer_(writer) {}

  /// The dictionary for an article, or null, and learns from it. For one
  /// thread, in the order of articles.
  const PackingDictionary* learn(const Article& article);

  /// The dictionary for an article, or null. Any thread, when nothing is
  /// learnt meanwhile.
  const PackingDictionary* of(const Article& article) const;

 private:
  struct Learnt {
    std::size_t articles = 0;
    DictionarySample sample;
  };

  IndexWriter& writer_;
  std::map<Script, Learnt> scripts_;  // those without a dictionary
};

}  // namespace lede
