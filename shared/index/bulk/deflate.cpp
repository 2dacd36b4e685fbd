#include "bulk/deflate.h"

#include <new>

#include <libdeflate.h>

#include <lede/error.h>

namespace lede::bulk {
namespace {

// The fastest: compressing takes a tenth of the time of a run even so.
constexpr int kLevel = 1;

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
  }
};

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(kLevel)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}
Deflater::~Deflater() = default;
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;

std::string_view Deflater::deflated(std::string_view bytes) {
  if (bytes.size() <= kLeastDeflated) return {};
  if (out_.size() < bytes.size()) out_.resize(bytes.size());
  const std::size_t size =
      libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(),
                                  out_.data(), bytes.size() - 2);
  if (size == 0) return {};
  out_[size] = '\0';
  return {out_.data(), size + 1};
}

std::string inflated(std::string_view bytes, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
      libdeflate_alloc_decompressor());
  if (decompressor == nullptr) throw std::bad_alloc();
  std::string out(size, '\0');
  const libdeflate_result result =
      libdeflate_deflate_decompress(decompressor.get(), bytes.data(),
                                    bytes.size(), out.data(), size, nullptr);
  if (result != LIBDEFLATE_SUCCESS) {
    throw DamagedIndexError(
        "cannot read back an article that was just written: its bytes have "
        "changed");
  }
  return out;
}

}  // namespace lede::bulk
