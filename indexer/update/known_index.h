#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <lede/article.h>

#include "source/source_list.h"
#include "update/content_digest.h"
#include "update/index_records.h"

namespace lede {

/// Of the article's record in its file, where that is known.
inline std::optional<std::uint64_t> offset_of(const RawArticle& raw) {
  if (!raw.place) return std::nullopt;
  return raw.place->offset;
}

/// The part of the file that it counts in.
inline FilePart part_of(const RawArticle& raw) {
  if (!raw.place) return {};
  return {raw.place->entry, raw.place->unpacked};
}

/// The generation before this one, and what of it has been met again.
///
/// A file is the same when its stamp is, and nobody can have written to it
/// since that stamp was taken without another one: so it must be older than the
/// run before, by more than clocks are coarse. Every night a thirtieth of these
/// is read nevertheless, another one each night: stamps can be forged, and
/// disks rot. What a file gives its articles for ids depends on the source that
/// it was found below: that must have been one of the run before, and the only
/// one that the file was found below. An article is the same when its id and
/// its content are.
class KnownIndex {
 public:
  /// `today` counts days, from any one; `sources` are those of this run.
  KnownIndex(IndexRecords records, std::int64_t today,
             const std::vector<std::string>& sources);

  const IndexRecords& records() const { return records_; }

  /// The record of a file with this path, or null.
  const FileRecord* file_at(const std::string& path) const;

  /// The record of this file, when nothing in it needs to be read.
  const FileRecord* unchanged(const SourceFile& file) const;

  /// A file, or a folder and all below it, that could not be read.
  void could_not_read(const std::string& path);
  bool is_unreadable(const std::string& path) const;

  /// The place of the article with an id, or nothing. Any thread.
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t place_of(const std::string& id) const;

  /// The place of the article with this id and this content, or kNone. Any
  /// thread.
  std::uint32_t same_as(const std::string& id, std::uint64_t content) const;

  /// Of the article that a record of JSON holds.
  std::uint32_t same_as(const JsonContent& record) const;

  /// An article with the id of this one is in the new generation too.
  void mark_met(std::uint32_t place) { met_[place] = true; }
  bool is_met(std::uint32_t place) const { return met_[place]; }

  /// Was just this told of the file before? Was this article of it rejected?
  bool was_rejected(const std::string& path, const Rejection& rejection) const;
  bool was_rejected(const std::string& path, std::uint64_t content) const;

  /// Nothing was met yet, as at first.
  void begin_again();

  /// Those that were not met, of files that were read or are gone.
  std::vector<std::uint32_t> vanished() const;

  /// Those that were not met, of files that nobody could read: they stay.
  std::vector<std::uint32_t> unreadable() const;

  const FileRecord& file_of(std::uint32_t place) const {
    return records_.files[file_of_[place]];
  }

 private:
  std::vector<std::uint32_t> absent(bool of_unreadable_files) const;

  IndexRecords records_;
  std::int64_t today_;
  std::vector<bool> was_source_;  // each source of this run, the time before
  std::unordered_map<std::string_view, std::uint32_t> places_;  // by id
  std::unordered_map<std::uint64_t, std::uint32_t> contents_;   // by content
  std::unordered_map<std::string_view, std::uint32_t> files_;   // by path
  std::unordered_set<std::string_view> found_twice_;            // paths
  std::vector<std::uint32_t> file_of_;                          // each article
  std::vector<bool> met_;
  std::unordered_set<std::string> unreadable_;  // files and folders
};

}  // namespace lede
