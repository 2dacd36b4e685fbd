#include "bulk/posting_chunks.h"

#include "bulk/glass_numbers.h"

namespace lede::bulk {
namespace {

// A chunk ends when it has so many bytes, as in Xapian.
constexpr std::size_t kChunkBytes = 2000;

}  // namespace

void PostingChunks::add(std::uint32_t document, std::uint32_t count) {
  const bool is_full =
      chunks_.empty() || bytes_.size() - chunks_.back().begin >= kChunkBytes;
  if (is_full) {
    chunks_.push_back({document, document, bytes_.size()});
  } else {
    append_number(bytes_, document - chunks_.back().last - 1);
    chunks_.back().last = document;
  }
  append_number(bytes_, count);
  ++documents_;
  count_ += count;
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
