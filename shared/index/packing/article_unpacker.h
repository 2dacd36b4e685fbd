#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "stored_article.h"

struct ZSTD_DCtx_s;
struct ZSTD_DDict_s;

namespace lede {

/// The dictionaries of a generation, ready to unpack with, each from the first
/// time on that it is asked for. Any thread may ask.
class UnpackingDictionaries {
 public:
  /// Gives the bytes of the n-th dictionary; throws where there is none.
  using Read = std::function<std::string(std::uint64_t number)>;

  explicit UnpackingDictionaries(Read read);
  ~UnpackingDictionaries();

  /// Lives as long as this. Throws what reading throws, DamagedIndexError.
  const ZSTD_DDict_s& digested(std::uint64_t number) const;

 private:
  struct Free {
    void operator()(ZSTD_DDict_s* dictionary) const;
  };

  Read read_;
  mutable std::mutex mutex_;  // of what follows
  mutable std::map<std::uint64_t, std::unique_ptr<ZSTD_DDict_s, Free>>
      digested_;
};

/// Unpacks what ArticlePacker packed. For one thread.
///
///     ArticleUnpacker unpacker;
///     decode_article(unpacker.unpacked(kept, dictionaries));
class ArticleUnpacker {
 public:
  ArticleUnpacker();
  ~ArticleUnpacker();
  ArticleUnpacker(ArticleUnpacker&&) noexcept;
  ArticleUnpacker& operator=(ArticleUnpacker&&) noexcept;

  /// The parts that encode_article() gave, of what is kept of them. Valid until
  /// the next call, and as long as `kept` is. Takes no memory for more than
  /// kMaxStoredBytes, whatever the bytes say. Throws DamagedIndexError for
  /// bytes that no ArticlePacker gave, and what reading a dictionary throws.
  StoredParts unpacked(std::string_view kept,
                       const UnpackingDictionaries& dictionaries);

 private:
  struct Free {
    void operator()(ZSTD_DCtx_s* context) const;
  };

  char* room_for(std::size_t bytes);

  std::unique_ptr<ZSTD_DCtx_s, Free> context_;  // from the first use on
  std::unique_ptr<char[]> rest_;
  std::size_t room_ = 0;  // in it
};

}  // namespace lede
