#include "packing/dictionary_sample.h"

#include <zdict.h>

#include "packing/article_packer.h"
#include "packing/common_text.h"

namespace lede {
namespace {

// With 256 KB articles take 2 % less, but who unpacks one now and then waits
// for memory, and reading so much takes as long as ten articles do.
constexpr std::size_t kDictionaryBytes = std::size_t{64} << 10U;

// What the dictionary is chosen from.
constexpr std::size_t kContentBytes = std::size_t{1} << 20U;

// Apart from the content: of texts that are in the dictionary all is found
// again.
constexpr std::size_t kExampleBytes = std::size_t{64} << 10U;

// So that no one text makes a dictionary.
constexpr std::size_t kMostBytesOfText = std::size_t{16} << 10U;

// For the tables of codes before the content.
constexpr std::size_t kMostHeaderBytes = std::size_t{4} << 10U;

}  // namespace

void DictionarySample::add(std::string_view text) {
  text = text.substr(0, kMostBytesOfText);
  if (examples_.size() < kExampleBytes) {
    examples_ += text;
    example_sizes_.push_back(text.size());
  } else {
    content_ += text.substr(0, kContentBytes - content_.size());
  }
}

bool DictionarySample::is_full() const {
  return content_.size() == kContentBytes;
}

std::string DictionarySample::dictionary() const {
  std::string common = common_text(content_, kDictionaryBytes);
  std::string bytes(common.size() + kMostHeaderBytes, '\0');
  ZDICT_params_t parameters{};
  parameters.compressionLevel = kPackingLevel;
  parameters.dictID = 1;  // of no use to us, but any is written
  const std::size_t size = ZDICT_finalizeDictionary(
      bytes.data(), bytes.size(), common.data(), common.size(),
      examples_.data(), example_sizes_.data(),
      static_cast<unsigned>(example_sizes_.size()), parameters);
  // Of examples that are all the same no codes can be learnt.
  if (ZDICT_isError(size) != 0) return common;
  bytes.resize(size);
  return bytes;
}

}  // namespace lede
