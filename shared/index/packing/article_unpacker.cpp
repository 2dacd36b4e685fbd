#include "packing/article_unpacker.h"

#include <new>
#include <utility>

#include <zstd.h>

#include "byte_reader.h"
#include "packing/article_packer.h"
#include "stored_article.h"

namespace lede {

void UnpackingDictionaries::Free::operator()(ZSTD_DDict_s* dictionary) const {
  ZSTD_freeDDict(dictionary);
}

UnpackingDictionaries::UnpackingDictionaries(Read read)
    : read_(std::move(read)) {}
UnpackingDictionaries::~UnpackingDictionaries() = default;

const ZSTD_DDict_s& UnpackingDictionaries::digested(
    std::uint64_t number) const {
  const std::lock_guard guard(mutex_);
  auto& digested = digested_[number];
  if (digested == nullptr) {
    const std::string bytes = read_(number);
    digested.reset(ZSTD_createDDict(bytes.data(), bytes.size()));
    ByteReader::require(digested != nullptr);
  }
  return *digested;
}

void ArticleUnpacker::Free::operator()(ZSTD_DCtx_s* context) const {
  ZSTD_freeDCtx(context);
}

ArticleUnpacker::ArticleUnpacker() = default;
ArticleUnpacker::~ArticleUnpacker() = default;
ArticleUnpacker::ArticleUnpacker(ArticleUnpacker&&) noexcept = default;
ArticleUnpacker& ArticleUnpacker::operator=(ArticleUnpacker&&) noexcept =
    default;

StoredParts ArticleUnpacker::unpacked(
    std::string_view kept, const UnpackingDictionaries& dictionaries) {
  const StoredParts parts = parts_of(kept);
  if (parts.packing == 0) return parts;
  const auto size =
      ZSTD_getFrameContentSize(parts.rest.data(), parts.rest.size());
  // What it gives for no frame is above any size.
  ByteReader::require(size <= kMaxStoredBytes);
  const ZSTD_DDict_s* dictionary =
      parts.packing == kPackedAlone
          ? nullptr
          : &dictionaries.digested(parts.packing - kPackedAlone);
  if (context_ == nullptr) context_.reset(ZSTD_createDCtx());
  if (context_ == nullptr) throw std::bad_alloc();
  char* const rest = room_for(static_cast<std::size_t>(size));
  const std::size_t filled =
      ZSTD_decompress_usingDDict(context_.get(), rest, size, parts.rest.data(),
                                 parts.rest.size(), dictionary);
  ByteReader::require(filled == size);
  return {parts.head, 0, {rest, filled}};
}

// What was taken for a large article is not kept for small ones.
char* ArticleUnpacker::room_for(std::size_t bytes) {
  constexpr std::size_t kMostKept = std::size_t{1} << 20U;
  if (bytes > room_ || room_ > kMostKept) {
    rest_ = std::make_unique_for_overwrite<char[]>(bytes);
    room_ = bytes;
  }
  return rest_.get();
}

}  // namespace lede
