#include "labelled_sentences.h"

#include <fstream>
#include <stdexcept>

namespace lede::bench {

void append_sentences(const std::filesystem::path& path, float weight,
                      std::vector<LabelledSentence>& sentences) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const Language language = Language::of(line.substr(0, tab));
    if (!language.known()) continue;
    sentences.push_back({language, line.substr(tab + 1), weight});
  }
}

std::size_t part_of(const LabelledSentence& sentence, std::size_t parts) {
  std::uint64_t number = 0xCBF29CE484222325U;
  for (const char byte : sentence.text) {
    number = (number ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  return (number >> 20U) % parts;
}

}  // namespace lede::bench
