#include "unseen_languages.h"

#include <algorithm>
#include <filesystem>

namespace lede::bench {
namespace {

namespace fs = std::filesystem;

std::vector<LabelledSentence> more_sentences(const DataSets& data) {
  std::vector<fs::path> paths;
  if (const auto folder = data.find("langid_more")) {
    for (const auto& entry : fs::directory_iterator(*folder)) {
      if (entry.path().extension() == ".tsv") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<LabelledSentence> sentences;
  for (const fs::path& path : paths) append_sentences(path, 1, sentences);
  return sentences;
}

std::deque<UnseenPart> fitted(const DataSets& data) {
  const auto folder = data.find("langid_lingua");
  if (!folder) return {};
  std::vector<LabelledSentence> sentences;
  append_sentences(*folder / "sentences.tsv", kWeightOfJudged, sentences);
  return unseen_parts(sentences, more_sentences(data), 2, {});
}

}  // namespace

const std::deque<UnseenPart>& unseen_languages(const DataSets& data) {
  static const std::deque<UnseenPart> parts = fitted(data);
  return parts;
}

}  // namespace lede::bench
