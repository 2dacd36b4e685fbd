#include "bulk/posting_chunks.h"

#include "bulk/glass_numbers.h"

namespace lede::bulk {
namespace {

// A chunk ends when it has so many bytes, as in Xapian.
constexpr std::size_t kChunkBytes = 2000;

}  // namespace

void PostingChunks::add(std::span<const ListEntry> entries) {
  // Room for all of them: numbers go to their places one after the other.
  std::size_t size = bytes_.size();
  bytes_.resize(size + entries.size() * 2 * kMaxNumber32Bytes);
  char* const begin = bytes_.data();
  char* at = begin + size;
  for (const auto& [document, count, ignored] : entries) {
    size = static_cast<std::size_t>(at - begin);
    if (chunks_.empty() || size - chunks_.back().begin >= kChunkBytes) {
      chunks_.push_back({document, document, size});
    } else {
      at = put_number(at, document - chunks_.back().last - 1);
      chunks_.back().last = document;
    }
    at = put_number(at, count);
    count_ += count;
  }
  bytes_.resize(static_cast<std::size_t>(at - begin));
  documents_ += static_cast<std::uint32_t>(entries.size());
}

void PostingChunks::write(std::string_view key, bool is_lengths,
                          TableWriter& table) {
  for (std::size_t at = 0; at < chunks_.size(); ++at) {
    const Chunk& chunk = chunks_[at];
    const bool is_last = at + 1 == chunks_.size();
    const std::size_t end = is_last ? bytes_.size() : chunks_[at + 1].begin;
    chunk_key_ = key;
    tag_.clear();
    if (at == 0) {
      append_number(tag_, is_lengths ? 0 : documents_);
      append_number(tag_, is_lengths ? 0 : count_);
      append_number(tag_, chunk.first - 1);
    } else {
      if (!is_lengths) chunk_key_ += '\0';
      append_sortable(chunk_key_, chunk.first);
    }
    tag_ += is_last ? '1' : '0';
    append_number(tag_, chunk.last - chunk.first);
    tag_.append(bytes_, chunk.begin, end - chunk.begin);
    table.add(chunk_key_, tag_);
  }
  bytes_.clear();
  chunks_.clear();
  documents_ = 0;
  count_ = 0;
}

}  // namespace lede::bulk
