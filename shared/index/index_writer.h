#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "digest.h"
#include "index_document.h"
#include "packing/article_packer.h"
#include "packing/dictionary_set.h"

namespace lede {

struct IndexWriterOptions {
  /// How many threads may put documents at once. Where lanes() says fewer, no
  /// more may.
  std::size_t lanes = 1;

  /// What writing may take in memory: documents go to the disk when they take
  /// half of it, in all lanes. Xapian's own writer has a bound of its own, some
  /// 200 MB.
  std::size_t memory_bytes = std::size_t{256} << 20U;

  /// Writes the index by Xapian's own writer too, and compares the two to the
  /// last posting. Ten times the time.
  bool verify = false;

  /// Xapian's own writer alone. It is taken anyway where Xapian is of a
  /// version that bulk::BulkWriter does not know, and for changes of what it
  /// wrote.
  bool stock = false;

  /// A generation to begin with, which stays as it is, and has to until
  /// finish() is done: the new one holds what is in it, but for what is
  /// removed, and what is put. Empty: nothing to begin with.
  std::filesystem::path base = {};
};

/// Fills a generation, from nothing or with what another one holds. The first
/// exception ends it, and the generation with it.
///
///     IndexWriter writer(generation, {.lanes = 2});
///     writer.put(0, 1, first);              // by one thread
///     writer.put(1, 2, second);             // by another
///     writer.settle();
///     writer.put(0, 1, first_again);        // takes the place of the first
///     writer.finish(analyser_version);
class IndexWriter {
 public:
  /// `generation` is an empty directory. Throws IoError.
  explicit IndexWriter(const std::filesystem::path& generation,
                       const IndexWriterOptions& options = {});
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  /// How many threads may put documents at once; each takes a lane of its own,
  /// counted from 0.
  std::size_t lanes() const { return lanes_; }

  /// Puts a document, and gives what stands for all that the index holds of
  /// it. Numbers go on from last_number(), or count from 1, at the end without
  /// gaps; in one lane they rise, until settle(). What is put behind that may
  /// have the number of a document before it, and takes its place. What is
  /// stored is packed with a dictionary of this writer, or without one. Throws
  /// UsageError for a document that breaks a rule of schema.h, before any of it
  /// is written; IoError.
  Digest put(std::size_t lane, std::uint32_t number, IndexDocument document,
             const PackingDictionary* dictionary = nullptr);

  /// Puts a document with the number behind that of the one added before, in
  /// lane 0.
  Digest add(IndexDocument document) {
    return put(0, ++last_added_, std::move(document));
  }

  /// The dictionary of a kind of articles, or null where there is none. The
  /// base may have some.
  const PackingDictionary* dictionary(std::uint32_t kind) const;

  /// Gives a kind that has none a dictionary, of the bytes of
  /// DictionarySample::dictionary(). No other thread asks for any meanwhile.
  const PackingDictionary* add_dictionary(std::uint32_t kind,
                                          std::string bytes);

  /// Removes a document of the base. No other thread puts any meanwhile.
  void remove(std::uint32_t number);

  /// The highest number of the base; 0 without one.
  std::uint32_t last_number() const;

  /// Documents that were put before can be read and replaced after it. No
  /// other thread puts any meanwhile.
  void settle();

  /// What a document was put with to be stored, as of the last settle(), or in
  /// the base. A thread that puts documents may ask while no dictionary is
  /// added.
  std::string stored(std::uint32_t number) const;

  /// Writes what the index says of itself, closes it, and checks that it holds
  /// what was put. Bringing it to the disk is the generation's part. Throws
  /// DamagedIndexError for an index that does not, IoError.
  void finish(const std::string& analyser_version);

  /// What number a document that was put, or that is kept, has after finish():
  /// those that nobody has any more are closed up.
  std::uint32_t final_number(std::uint32_t number) const;

 private:
  struct Writers;
  std::string kept(std::uint32_t number) const;

  std::filesystem::path path_;
  std::size_t lanes_ = 1;
  std::uint32_t last_added_ = 0;
  DictionarySet dictionaries_;
  std::vector<ArticlePacker> packers_;  // one a lane
  std::unique_ptr<Writers> writers_;
};

}  // namespace lede
