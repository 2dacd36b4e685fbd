#include "pipeline/intake_line.h"

#include <utility>

#include "update/content_digest.h"

namespace lede {
namespace {

// What a task holds at least, so that handing it over costs nothing beside it.
constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;

// Of batches that are being taken in at once: enough for all workers to be busy
// while the articles of the first are counted.
constexpr std::size_t kMostBatches = 16;

template <typename... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

std::size_t size_of(const ArticleReader::Item& item) {
  if (const auto* raw = std::get_if<RawArticle>(&item)) {
    return raw->bytes.size() + sizeof *raw;
  }
  if (const auto* text = std::get_if<JsonText>(&item)) {
    return text->text.size() + sizeof *text;
  }
  return sizeof(Rejection);
}

}  // namespace

IntakeLine::IntakeLine(WorkerPool& workers, bool repair,
                       const KnownIndex* known)
    : workers_(workers),
      repair_(repair),
      known_(known),
      records_(workers.size()) {}

void IntakeLine::take_all(ArticleSource& source, const Accept& accept) {
  const auto next = [&source]() -> std::optional<ArticleReader::Item> {
    auto item = source.next();
    if (!item) return std::nullopt;
    return found_item(*std::move(item));
  };
  take_each(next, accept);
}

void IntakeLine::take_all(SourceList& files, const Accept& accept) {
  take_each([&files] { return files.next_found(); }, accept);
}

void IntakeLine::take_each(const Next& next, const Accept& accept) {
  while (auto item = next()) {
    const std::size_t bytes = size_of(*item);
    std::visit(
        [&](auto&& each) { push(std::forward<decltype(each)>(each), bytes); },
        *std::move(item));
    if (batch_->bytes < kBatchBytes) continue;
    begin_batch();
    if (begun_.size() == kMostBatches) accept_first(accept);
  }
  begin_batch();
  while (!begun_.empty()) accept_first(accept);
}

void IntakeLine::insert(std::variant<FileBegins, FileKept> event) {
  std::visit(
      [this](auto&& each) {
        push(std::forward<decltype(each)>(each), sizeof(Found));
      },
      std::move(event));
}

Intake IntakeLine::take(const RawArticle& raw) const {
  const std::uint64_t content = content_digest(raw);
  if (known_ != nullptr) {
    const std::uint32_t place = known_->same_as(raw.id, content);
    if (place != KnownIndex::kNone) {
      return ArticleKept{place, raw.origin, offset_of(raw), part_of(raw)};
    }
  }
  return take(raw, content);
}

Intake IntakeLine::take(JsonText text, JsonRecordReader& records) const {
  const JsonContent content(text);
  if (known_ != nullptr) {
    const std::uint32_t place = known_->same_as(content);
    if (place != KnownIndex::kNone) {
      return ArticleKept{place, place_of(text), text.offset,
                         text.offset ? text.naming->part : FilePart()};
    }
  }
  auto item = article_of(std::move(text), records);
  if (auto* rejection = std::get_if<Rejection>(&item)) {
    return std::move(*rejection);
  }
  const auto& raw = std::get<RawArticle>(item);
  return take(raw, content.digest_of(raw.id));
}

Intake IntakeLine::take(const RawArticle& raw, std::uint64_t content) const {
  auto found = taken(raw, content, repair_);
  if (auto* rejection = std::get_if<Rejection>(&found)) {
    return ArticleRejected{std::move(*rejection), content};
  }
  return std::get<TakenArticle>(std::move(found));
}

void IntakeLine::push(Found found, std::size_t bytes) {
  batch_->bytes += bytes;
  batch_->found.push_back(std::move(found));
}

void IntakeLine::begin_batch() {
  auto batch = std::exchange(batch_, std::make_shared<Batch>());
  const auto task = [this, batch](std::size_t worker) {
    for (Found& found : batch->found) {
      // Its bytes are not needed any more when it is taken.
      batch->taken.push_back(take(std::exchange(found, Rejection()), worker));
    }
  };
  batch->ticket = workers_.submit(batch->bytes, task);
  begun_.push_back(std::move(batch));
}

Intake IntakeLine::take(Found found, std::size_t worker) {
  return std::visit(
      Overloaded{[this](RawArticle&& raw) { return take(raw); },
                 [&](JsonText&& text) {
                   return take(std::move(text), records_[worker]);
                 },
                 [](auto&& other) {
                   return Intake(std::forward<decltype(other)>(other));
                 }},
      std::move(found));
}

void IntakeLine::accept_first(const Accept& accept) {
  const std::shared_ptr<Batch> batch = std::move(begun_.front());
  begun_.pop_front();
  workers_.wait(batch->ticket);
  for (Intake& each : batch->taken) accept(std::move(each));
}

}  // namespace lede
