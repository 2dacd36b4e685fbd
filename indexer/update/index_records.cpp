#include "update/index_records.h"

#include <system_error>
#include <utility>

#include <fcntl.h>

#include <lede/error.h>

#include "byte_reader.h"
#include "byte_writer.h"
#include "files.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

constexpr char kRecordsName[] = "records";

// The layout, in the terms of byte_writer.h:
//
//   version 4, settings, begun (fixed)
//   number of sources; each of them
//   number of files; for each: path, stamp (4 fixed), clashes, number of
//     rejections, origin and reason of each, number of articles rejected, the
//     content of each (fixed), number of its parts, entry of each and whether
//     it is unpacked, number of its articles, and each of these as below
//
// An article: id, document, text_bytes, content, repeated, digest (4 fixed),
// declared, the offset of its record and 1 or 0 for none, its part, source and
// longest line (2 fixed), number of lines; of each its hash and, as the lowest
// bit, whether it is a sentence (fixed).
constexpr std::uint64_t kVersion = 4;

void write(const FileStamp& stamp, ByteWriter& out) {
  out.fixed(stamp.size_bytes);
  out.fixed(static_cast<std::uint64_t>(stamp.modified_ns));
  out.fixed(static_cast<std::uint64_t>(stamp.changed_ns));
  out.fixed(stamp.inode);
}

FileStamp read_stamp(ByteReader& in) {
  FileStamp stamp;
  stamp.size_bytes = in.fixed();
  stamp.modified_ns = static_cast<std::int64_t>(in.fixed());
  stamp.changed_ns = static_cast<std::int64_t>(in.fixed());
  stamp.inode = in.fixed();
  return stamp;
}

void write(const ArticleLines& lines, ByteWriter& out) {
  out.fixed(lines.source);
  out.fixed(lines.longest);
  out.number(lines.lines.size());
  for (const ArticleLines::Line& line : lines.lines) out.fixed(line.packed);
}

ArticleLines read_lines(ByteReader& in) {
  ArticleLines lines;
  lines.source = in.fixed();
  lines.longest = in.fixed();
  lines.lines.resize(in.count(sizeof(std::uint64_t)));
  for (ArticleLines::Line& line : lines.lines) line.packed = in.fixed();
  return lines;
}

void write(const ArticleRecord& article, ByteWriter& out) {
  out.string(article.id);
  out.number(article.document);
  out.number(article.text_bytes);
  out.fixed(article.content);
  out.fixed(article.repeated);
  out.fixed(article.digest.high);
  out.fixed(article.digest.low);
  out.number(article.declared.number());
  out.number(article.offset ? *article.offset + 1 : 0);
  out.number(article.part);
  write(article.lines, out);
}

std::size_t read_language(ByteReader& in) {
  const std::uint64_t number = in.number();
  ByteReader::require(number < LanguageSet().size());
  return static_cast<std::size_t>(number);
}

ArticleRecord read_article(ByteReader& in) {
  ArticleRecord article;
  article.id = in.string();
  article.document = static_cast<std::uint32_t>(in.number());
  article.text_bytes = static_cast<std::uint32_t>(in.number());
  article.content = in.fixed();
  article.repeated = in.fixed();
  article.digest.high = in.fixed();
  article.digest.low = in.fixed();
  article.declared = Language::numbered(read_language(in));
  const std::uint64_t offset = in.number();
  if (offset > 0) article.offset = offset - 1;
  article.part = static_cast<std::uint32_t>(in.number());
  article.lines = read_lines(in);
  return article;
}

void write(const FileRecord& file, ByteWriter& out) {
  out.string(file.path);
  write(file.stamp, out);
  out.number(file.clashes ? 1 : 0);
  out.number(file.rejections.size());
  for (const Rejection& rejection : file.rejections) {
    out.string(rejection.origin);
    out.string(rejection.reason);
  }
  out.number(file.rejected.size());
  for (const std::uint64_t content : file.rejected) out.fixed(content);
  out.number(file.parts.size());
  for (const FilePart& part : file.parts) {
    out.string(part.entry);
    out.number(part.unpacked ? 1 : 0);
  }
}

FileRecord read_file(ByteReader& in) {
  FileRecord file;
  file.path = in.string();
  file.stamp = read_stamp(in);
  file.clashes = in.number() == 1;
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string origin(in.string());
    file.rejections.push_back({std::move(origin), std::string(in.string())});
  }
  file.rejected.resize(in.count(sizeof(std::uint64_t)));
  for (std::uint64_t& content : file.rejected) content = in.fixed();
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string entry(in.string());
    file.parts.push_back({std::move(entry), in.number() == 1});
  }
  return file;
}

IndexRecords records_from(ByteReader in) {
  ByteReader::require(in.number() == kVersion);
  IndexRecords records;
  records.settings = in.string();
  records.begun_ns = static_cast<std::int64_t>(in.fixed());
  for (std::size_t left = in.count(); left > 0; --left) {
    records.sources.emplace_back(in.string());
  }
  for (std::size_t files = in.count(); files > 0; --files) {
    FileRecord& file = records.files.emplace_back(read_file(in));
    for (std::size_t left = in.count(); left > 0; --left) {
      file.articles.push_back(
          static_cast<std::uint32_t>(records.articles.size()));
      const ArticleRecord& article =
          records.articles.emplace_back(read_article(in));
      ByteReader::require(article.part < file.parts.size());
    }
  }
  ByteReader::require(in.at_end());
  return records;
}

// Hands what was packed to a file now and then, so that it is not all in
// memory a second time.
class RecordsFile {
 public:
  explicit RecordsFile(fs::path path)
      : path_(std::move(path)),
        file_(open_file(path_, O_WRONLY | O_CREAT | O_TRUNC)) {}

  ByteWriter& out() {
    constexpr std::size_t kEnoughBytes = std::size_t{1} << 20U;
    if (packed_.size() >= kEnoughBytes) flush();
    return packed_;
  }

  void flush() { write_all(file_, packed_.take(), path_); }

 private:
  fs::path path_;
  FileDescriptor file_;
  ByteWriter packed_;
};

}  // namespace

void write_records(const fs::path& generation, const IndexRecords& records) {
  RecordsFile file(generation / kRecordsName);
  ByteWriter& head = file.out();
  head.number(kVersion);
  head.string(records.settings);
  head.fixed(static_cast<std::uint64_t>(records.begun_ns));
  head.number(records.sources.size());
  for (const std::string& source : records.sources) head.string(source);
  head.number(records.files.size());
  for (const FileRecord& each : records.files) {
    write(each, file.out());
    file.out().number(each.articles.size());
    for (const std::uint32_t article : each.articles) {
      write(records.articles[article], file.out());
    }
  }
  file.flush();
}

IndexRecords read_records(const fs::path& generation) {
  const fs::path path = generation / kRecordsName;
  std::error_code none;
  if (!fs::exists(path, none)) {
    throw DamagedIndexError("cannot read " + path.string() +
                            ": it is not there; build the index anew "
                            "(--full)");
  }
  try {
    const std::string bytes = read_small_file(path);
    return records_from(ByteReader(bytes));
  } catch (const DamagedIndexError&) {
    throw DamagedIndexError("cannot read " + path.string() +
                            ": its bytes are not as lede wrote them; build "
                            "the index anew (--full)");
  }
}

}  // namespace lede
