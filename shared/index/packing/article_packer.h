#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;

namespace lede {

class PackingDictionary;

/// The level of zstd that articles are packed with. Decision 13 has the
/// figures of others.
constexpr int kPackingLevel = 3;

/// StoredParts::packing of a rest that is a frame of zstd, packed without a
/// dictionary; with the n-th dictionary of the generation it is n more. 0 is
/// for what would not get shorter.
constexpr std::uint64_t kPackedAlone = 1;

/// Packs the rest of stored articles, so that the index keeps it in half the
/// bytes and less. For one thread.
///
///     ArticlePacker packer;
///     const std::string kept = packer.packed(encode_article(stored), nullptr);
class ArticlePacker {
 public:
  ArticlePacker();
  ~ArticlePacker();
  ArticlePacker(ArticlePacker&&) noexcept;
  ArticlePacker& operator=(ArticlePacker&&) noexcept;

  /// What is kept of the bytes that encode_article() gave; without a dictionary
  /// where that is null. Throws DamagedIndexError for other bytes.
  std::string packed(std::string_view bytes,
                     const PackingDictionary* dictionary);

 private:
  struct Free {
    void operator()(ZSTD_CCtx_s* context) const;
  };
  std::string_view frame_of(std::string_view rest,
                            const PackingDictionary* dictionary);

  std::unique_ptr<ZSTD_CCtx_s, Free> context_;
  std::string frame_;
};

}  // namespace lede
