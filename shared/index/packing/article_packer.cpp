#include "packing/article_packer.h"

#include <new>

#include <zstd.h>

#include "byte_reader.h"
#include "packing/packing_dictionary.h"
#include "stored_article.h"

namespace lede {

void ArticlePacker::Free::operator()(ZSTD_CCtx_s* context) const {
  ZSTD_freeCCtx(context);
}

ArticlePacker::ArticlePacker() : context_(ZSTD_createCCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel,
                         kPackingLevel);
  // Four bytes less: `packing` names the dictionary.
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_dictIDFlag, 0);
}
ArticlePacker::~ArticlePacker() = default;
ArticlePacker::ArticlePacker(ArticlePacker&&) noexcept = default;
ArticlePacker& ArticlePacker::operator=(ArticlePacker&&) noexcept = default;

std::string ArticlePacker::packed(std::string_view bytes,
                                  const PackingDictionary* dictionary) {
  StoredParts parts = parts_of(bytes);
  ByteReader::require(parts.packing == 0);
  const std::string_view frame = frame_of(parts.rest, dictionary);
  if (frame.size() >= parts.rest.size()) return std::string(bytes);
  parts.packing =
      kPackedAlone + (dictionary == nullptr ? 0 : dictionary->number());
  parts.rest = frame;
  return joined(parts);
}

std::string_view ArticlePacker::frame_of(std::string_view rest,
                                         const PackingDictionary* dictionary) {
  const std::size_t most = ZSTD_compressBound(rest.size());
  if (frame_.size() < most) frame_.resize(most);
  ZSTD_CCtx_refCDict(context_.get(),
                     dictionary == nullptr ? nullptr : &dictionary->digested());
  const std::size_t size = ZSTD_compress2(
      context_.get(), frame_.data(), frame_.size(), rest.data(), rest.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // there is room
  return std::string_view(frame_).substr(0, size);
}

}  // namespace lede
