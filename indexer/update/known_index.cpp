#include "update/known_index.h"

#include <algorithm>
#include <utility>

#include "digest.h"

namespace lede {
namespace {

constexpr std::uint64_t kNightsOfOneRound = 30;

// How far apart two writes may be that leave the same time stamp. Linux stamps
// by its timer's ticks; FAT and some network drives by whole seconds or two.
std::int64_t coarseness_of(std::int64_t stamp_ns) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  constexpr std::int64_t kTicks = kSecond / 20;
  return stamp_ns % kSecond == 0 ? 2 * kSecond : kTicks;
}

// Has nobody written to the file after the stamp was taken that a run which
// began then has seen, but for one who left another stamp?
bool is_settled(const FileStamp& stamp, std::int64_t begun_ns) {
  return stamp.modified_ns + coarseness_of(stamp.modified_ns) < begun_ns &&
         stamp.changed_ns + coarseness_of(stamp.changed_ns) < begun_ns;
}

}  // namespace

KnownIndex::KnownIndex(IndexRecords records, std::int64_t today,
                       const std::vector<std::string>& sources)
    : records_(std::move(records)),
      today_(today),
      file_of_(records_.articles.size()),
      met_(records_.articles.size()) {
  places_.reserve(records_.articles.size());
  contents_.reserve(records_.articles.size());
  for (std::uint32_t at = 0; at < records_.articles.size(); ++at) {
    places_.emplace(records_.articles[at].id, at);
    contents_.emplace(records_.articles[at].content, at);
  }
  files_.reserve(records_.files.size());
  for (std::uint32_t at = 0; at < records_.files.size(); ++at) {
    const FileRecord& file = records_.files[at];
    for (const std::uint32_t article : file.articles) file_of_[article] = at;
    if (file.path.empty()) continue;
    if (!files_.emplace(file.path, at).second) found_twice_.insert(file.path);
  }
  const auto& before = records_.sources;
  for (const std::string& source : sources) {
    was_source_.push_back(std::find(before.begin(), before.end(), source) !=
                          before.end());
  }
}

const FileRecord* KnownIndex::file_at(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &records_.files[found->second];
}

const FileRecord* KnownIndex::unchanged(const SourceFile& file) const {
  const FileRecord* known = file_at(file.path);
  if (known == nullptr || !was_source_[file.source] ||
      found_twice_.contains(file.path)) {
    return nullptr;
  }
  if (!(known->stamp == file.stamp) || known->clashes ||
      !is_settled(known->stamp, records_.begun_ns)) {
    return nullptr;
  }
  const std::uint64_t night =
      short_digest_of(file.path) + static_cast<std::uint64_t>(today_);
  return night % kNightsOfOneRound == 0 ? nullptr : known;
}

void KnownIndex::could_not_read(const std::string& path) {
  unreadable_.insert(path);
}

std::uint32_t KnownIndex::place_of(const std::string& id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? kNone : found->second;
}

std::uint32_t KnownIndex::same_as(const std::string& id,
                                  std::uint64_t content) const {
  const std::uint32_t place = place_of(id);
  if (place == kNone) return kNone;
  return records_.articles[place].content == content ? place : kNone;
}

std::uint32_t KnownIndex::same_as(const JsonContent& record) const {
  const auto named = contents_.find(record.as_named());
  if (named != contents_.end()) return named->second;
  return same_as(record.id_of_place(), record.as_placed());
}

bool KnownIndex::was_rejected(const std::string& path,
                              const Rejection& rejection) const {
  const FileRecord* known = file_at(path);
  return known != nullptr &&
         std::any_of(known->rejections.begin(), known->rejections.end(),
                     [&](const Rejection& before) {
                       return before.origin == rejection.origin &&
                              before.reason == rejection.reason;
                     });
}

bool KnownIndex::was_rejected(const std::string& path,
                              std::uint64_t content) const {
  const FileRecord* known = file_at(path);
  if (known == nullptr) return false;
  const auto& rejected = known->rejected;
  return std::find(rejected.begin(), rejected.end(), content) != rejected.end();
}

void KnownIndex::begin_again() {
  met_.assign(met_.size(), false);
  unreadable_.clear();
}

std::vector<std::uint32_t> KnownIndex::vanished() const {
  return absent(false);
}

std::vector<std::uint32_t> KnownIndex::unreadable() const {
  return absent(true);
}

bool KnownIndex::is_unreadable(const std::string& path) const {
  if (unreadable_.empty()) return false;
  if (unreadable_.contains(path)) return true;
  for (std::size_t slash = path.rfind('/');
       slash != std::string::npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    if (unreadable_.contains(path.substr(0, slash))) return true;
  }
  return false;
}

std::vector<std::uint32_t> KnownIndex::absent(bool of_unreadable_files) const {
  std::vector<std::uint32_t> places;
  for (const FileRecord& file : records_.files) {
    if (is_unreadable(file.path) != of_unreadable_files) continue;
    for (const std::uint32_t place : file.articles) {
      if (!met_[place]) places.push_back(place);
    }
  }
  return places;
}

}  // namespace lede
