#include "index/small_index.h"

#include <map>
#include <sstream>

#include "document_digest.h"
#include "generation.h"
#include "index_writer.h"
#include "schema.h"

namespace lede::test {

IndexDocument document(std::string id, std::string_view words) {
  StoredArticle stored;
  stored.article.id = id;
  stored.article.body = words;
  struct Entry {
    std::uint32_t count = 0;
    std::vector<std::uint32_t> positions;
  };
  std::map<std::string, Entry> terms;
  std::istringstream rest{std::string(words)};
  std::uint32_t position = 0;
  for (std::string word; rest >> word;) {
    Entry& exact = terms[exact_term(word)];
    exact.positions.push_back(++position);
    ++exact.count;
    ++terms[stem_term(word)].count;
  }
  IndexDocument made{std::move(id), {}, encode_article(stored), {}};
  for (const auto& [term, entry] : terms) {
    made.terms.add(term, entry.count, entry.positions);
  }
  return made;
}

Digest digest(const IndexDocument& document) {
  PlacesWriter places;
  return digest_of(PlacedDocument{document, places.write(document.terms)});
}

void publish(const std::filesystem::path& index,
             const std::vector<IndexDocument>& documents,
             const std::string& analyser_version, std::size_t keep) {
  NewGeneration generation(index);
  IndexWriter writer(generation.path());
  Digest fingerprint;
  for (const IndexDocument& each : documents) {
    fingerprint += writer.add(each);
  }
  writer.finish(analyser_version);
  generation.seal(documents.size(), fingerprint);
  generation.publish();
  generation.remove_older(keep);
}

std::string found(IndexReader& reader, const Query& query) {
  std::string ids;
  for (const Match& match : reader.match(query, 0, 100).page) {
    ids.append(ids.empty() ? "" : " ")
        .append(reader.article(match.document).article.id);
  }
  return ids;
}

}  // namespace lede::test
