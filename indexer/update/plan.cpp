#include "update/plan.h"

#include <utility>
#include <variant>

namespace lede {
namespace {

class Count : public FileWatcher {
 public:
  explicit Count(KnownIndex& known) : known_(known) {}

  bool wants(const SourceFile& file) override {
    ++changes_.counts.files;
    path_ = file.path;
    const FileRecord* same = known_.unchanged(file);
    if (same == nullptr) return true;
    ++changes_.counts.unchanged;
    for (const std::uint32_t place : same->articles) keep(place);
    return false;
  }

  void could_not_read(const std::string& path) override {
    known_.could_not_read(path);
  }

  void count(const Rejection& rejection) {
    if (known_.was_rejected(path_, rejection)) return;
    rejections_.push_back(rejection);
  }

  void count(const RawArticle& raw) {
    const std::uint64_t content = content_digest(raw);
    const std::uint32_t same = known_.same_as(raw.id, content);
    if (same != KnownIndex::kNone) return keep(same, offset_of(raw));
    count_changed(raw, content);
  }

  void count(JsonText text) {
    const JsonContent content(text);
    const std::uint32_t same = known_.same_as(content);
    if (same != KnownIndex::kNone) return keep(same, text.offset);
    const auto item = article_of(std::move(text), json_);
    if (const auto* rejection = std::get_if<Rejection>(&item)) {
      return count(*rejection);
    }
    const auto& raw = std::get<RawArticle>(item);
    count_changed(raw, content.digest_of(raw.id));
  }

  bool has_changes() const {
    return changes_.counts.added + changes_.counts.changed > 0;
  }

  Changes changes() {
    changes_.counts.removed = known_.vanished().size();
    changes_.unreadable = known_.unreadable().size();
    changes_.counts.kept += changes_.unreadable;
    // Whether a file could be read to its end shows behind what it holds.
    for (Rejection& rejection : rejections_) {
      if (known_.is_unreadable(rejection.origin)) {
        changes_.not_readable.push_back(std::move(rejection));
      } else {
        changes_.has_new_rejections = true;
      }
    }
    return std::move(changes_);
  }

 private:
  void keep(std::uint32_t place) {
    if (known_.is_met(place)) return;
    known_.mark_met(place);
    ++changes_.counts.kept;
  }

  void keep(std::uint32_t place, std::optional<std::uint64_t> offset) {
    if (!known_.is_met(place)) {
      const bool stays = known_.records().articles[place].offset == offset &&
                         known_.file_of(place).path == path_;
      changes_.has_moved = changes_.has_moved || !stays;
    }
    keep(place);
  }

  void count_changed(const RawArticle& raw, std::uint64_t content) {
    const std::uint32_t place = known_.place_of(raw.id);
    if (place != KnownIndex::kNone) {
      if (known_.is_met(place)) return;  // another one has its id
      known_.mark_met(place);
      ++changes_.counts.changed;
    } else if (!known_.was_rejected(path_, content)) {
      ++changes_.counts.added;
    }
  }

  KnownIndex& known_;
  JsonRecordReader json_;
  Changes changes_;
  std::vector<Rejection> rejections_;  // that are not known
  std::string path_;
};

}  // namespace

Changes changes_of(SourceList& files, KnownIndex& known, PlanExtent extent) {
  Count count(known);
  files.watch(&count);
  while (auto item = files.next_found()) {
    std::visit(
        [&](auto&& each) { count.count(std::forward<decltype(each)>(each)); },
        *std::move(item));
    if (extent == PlanExtent::kFirstChange && count.has_changes()) break;
  }
  files.watch(nullptr);
  return count.changes();
}

}  // namespace lede
