#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct ZSTD_CDict_s;

namespace lede {

/// A dictionary of zstd, ready to pack with. Any number of threads may use one
/// at once.
class PackingDictionary {
 public:
  /// `number` is its place among those of the generation, counted from 1;
  /// `kind` says which articles it is for, which is the indexer's business.
  /// `bytes` are of DictionarySample::dictionary(). Throws DamagedIndexError
  /// for others.
  PackingDictionary(std::uint64_t number, std::uint32_t kind,
                    std::string bytes);
  ~PackingDictionary();
  PackingDictionary(PackingDictionary&&) noexcept;

  std::uint64_t number() const { return number_; }
  std::uint32_t kind() const { return kind_; }
  const std::string& bytes() const { return bytes_; }
  const ZSTD_CDict_s& digested() const { return *digested_; }

 private:
  struct Free {
    void operator()(ZSTD_CDict_s* dictionary) const;
  };

  std::uint64_t number_;
  std::uint32_t kind_;
  std::string bytes_;
  std::unique_ptr<ZSTD_CDict_s, Free> digested_;
};

}  // namespace lede
