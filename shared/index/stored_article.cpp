#include "stored_article.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "byte_reader.h"
#include "byte_writer.h"

namespace lede {
namespace {

// The layout, each number a varint (7 bits a byte, low ones first), each
// string its size in bytes and then the bytes:
//
//   version 3
//   the head, a string, of
//     id, title, url, source, author, published
//     number of languages; for each: code, share in ten-thousandths
//   how the rest is packed: 0, not at all; else as packing/article_packer.h
//     says
//
// and to the end the rest, which is, unpacked:
//
//   body
//   number of passages; for each: size in bytes, number of its language in
//     the list above, counted from 1, or 0 for unknown
//   number of blocks of noise; for each: bytes between the one before, or the
//     body's begin, and it; its size in bytes; its class
//   where the text stands in its record (original_map.cpp)
constexpr std::uint64_t kVersion = 3;
constexpr double kShareUnit = 10'000;

// The place of a language in the list, counted from 1; 0 for none.
std::size_t place_of(const std::string& language,
                     const std::vector<LanguageShare>& languages) {
  const auto found = std::find_if(
      languages.begin(), languages.end(),
      [&](const auto& share) { return share.language == language; });
  return found == languages.end()
             ? 0
             : static_cast<std::size_t>(found - languages.begin()) + 1;
}

void read_passages(ByteReader& reader, StoredArticle& stored) {
  const std::size_t text_size =
      body_begin(stored.article) + stored.article.body.size();
  std::size_t begin = 0;
  for (std::size_t left = reader.count(); left > 0; --left) {
    const std::size_t end = begin + reader.number();
    const std::size_t place = reader.number();
    ByteReader::require(begin <= end && end <= text_size &&
                        place <= stored.languages.size());
    stored.passages.push_back(
        {{begin, end},
         place == 0 ? "und" : stored.languages[place - 1].language});
    begin = end;
  }
}

void write_noise(const StoredArticle& stored, ByteWriter& writer) {
  writer.number(stored.noise.size());
  std::size_t end = body_begin(stored.article);
  for (const auto& [span, noise_class] : stored.noise) {
    writer.number(span.begin - end);
    writer.number(span.size());
    writer.string(noise_class);
    end = span.end;
  }
}

void read_noise(ByteReader& reader, StoredArticle& stored) {
  const std::size_t text_size =
      body_begin(stored.article) + stored.article.body.size();
  std::size_t end = body_begin(stored.article);
  for (std::size_t left = reader.count(); left > 0; --left) {
    const std::uint64_t gap = reader.number();
    const std::uint64_t size = reader.number();
    ByteReader::require(gap <= text_size - end &&
                        size <= text_size - end - gap);
    stored.noise.push_back(
        {{end + gap, end + gap + size}, std::string(reader.string())});
    end += gap + size;
  }
}

std::string encoded_head(const StoredArticle& stored) {
  const Metadata& about = stored.article.about;
  ByteWriter writer;
  for (const std::string& text :
       {stored.article.id, about.title, about.url, about.source, about.author,
        about.published}) {
    writer.string(text);
  }
  writer.number(stored.languages.size());
  for (const auto& [language, share] : stored.languages) {
    writer.string(language);
    writer.number(static_cast<std::uint64_t>(std::lround(share * kShareUnit)));
  }
  return writer.take();
}

// Leaves the reader behind it.
std::string_view take_head(ByteReader& reader) {
  ByteReader::require(reader.number() == kVersion);
  return reader.string();
}

StoredHead head_from(std::string_view bytes) {
  ByteReader reader(bytes);
  StoredHead head;
  Metadata& about = head.about;
  for (std::string* text : {&head.id, &about.title, &about.url, &about.source,
                            &about.author, &about.published}) {
    *text = reader.string();
  }
  for (std::size_t left = reader.count(); left > 0; --left) {
    std::string language(reader.string());
    const auto share = static_cast<double>(reader.number()) / kShareUnit;
    head.languages.push_back({std::move(language), share});
  }
  if (!head.languages.empty()) {
    about.language = head.languages.front().language;
  }
  ByteReader::require(reader.at_end());
  return head;
}

std::string encoded_rest(const StoredArticle& stored) {
  ByteWriter writer;
  writer.string(stored.article.body);
  writer.number(stored.passages.size());
  for (const auto& [span, language] : stored.passages) {
    writer.number(span.size());
    writer.number(place_of(language, stored.languages));
  }
  write_noise(stored, writer);
  writer.string(stored.original);
  return writer.take();
}

}  // namespace

std::string full_text(const Article& article) {
  std::string text;
  text.reserve(body_begin(article) + article.body.size());
  return text.append(article.about.title).append("\n").append(article.body);
}

std::size_t body_begin(const Article& article) {
  return article.about.title.size() + 1;
}

std::string encode_article(const StoredArticle& stored) {
  const std::string head = encoded_head(stored);
  const std::string rest = encoded_rest(stored);
  return joined({head, 0, rest});
}

StoredArticle decode_article(std::string_view bytes) {
  return decode_article(parts_of(bytes));
}

StoredArticle decode_article(const StoredParts& parts) {
  ByteReader::require(parts.packing == 0);
  auto [id, about, languages] = head_from(parts.head);
  StoredArticle stored;
  stored.article.id = std::move(id);
  stored.article.about = std::move(about);
  stored.languages = std::move(languages);
  ByteReader reader(parts.rest);
  stored.article.body = reader.string();
  read_passages(reader, stored);
  read_noise(reader, stored);
  stored.original = reader.string();
  ByteReader::require(reader.at_end());
  return stored;
}

StoredHead decode_head(std::string_view bytes) {
  ByteReader reader(bytes);
  return head_from(take_head(reader));
}

std::string_view decode_id(std::string_view bytes) {
  ByteReader reader(bytes);
  return ByteReader(take_head(reader)).string();
}

bool holds_head(std::string_view first_bytes) {
  // The numbers before it may be cut too.
  constexpr std::size_t kMostBytesOfTwoNumbers = 18;
  if (first_bytes.size() < kMostBytesOfTwoNumbers) return false;
  ByteReader reader(first_bytes);
  ByteReader::require(reader.number() == kVersion);
  return reader.number() <= reader.rest().size();
}

StoredParts parts_of(std::string_view bytes) {
  ByteReader reader(bytes);
  StoredParts parts;
  parts.head = take_head(reader);
  parts.packing = reader.number();
  parts.rest = reader.rest();
  return parts;
}

std::string joined(const StoredParts& parts) {
  ByteWriter writer;
  writer.number(kVersion);
  writer.string(parts.head);
  writer.number(parts.packing);
  return writer.take().append(parts.rest);
}

}  // namespace lede
